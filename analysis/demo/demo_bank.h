#pragma once

#include "analysis/core/matrix.h"
#include "analysis/demo/demo_areas.h"

#include <string>
#include <vector>

namespace fusiform::demo {

/// What a synthetic picture or sentence is about: numbers into the lists of its category.
struct Phrase {
    Category category = Category::Faces;
    int noun = 0;
    int modifier = 0;
    int scene = 0;
};

inline constexpr int nounCount = 10;
inline constexpr int modifierCount = 8;
inline constexpr int sceneCount = 8;

/// The noun as it is in sentences: for words the word itself, which is also drawn.
[[nodiscard]] std::string nounOf(const Phrase& phrase);
/// "A smiling woman looks at the camera in a park."
[[nodiscard]] std::string sentenceOf(const Phrase& phrase);
/// `wanted` different phrases, shared evenly by the categories, in a fixed order. At most 3,840.
[[nodiscard]] std::vector<Phrase> bankPhrases(int wanted);

/// The latent semantic space, 64 dimensions: every category and every noun, modifier and scene has a
/// direction; a phrase is their weighted sum, of about unit length.
class SemanticSpace {
public:
    static constexpr int dimensions = 64;
    explicit SemanticSpace(std::uint64_t seed);
    [[nodiscard]] Eigen::RowVectorXd of(const Phrase& phrase) const;
    /// The direction a category area prefers: orthonormal between categories.
    [[nodiscard]] Eigen::RowVectorXd of(Category category) const { return m_categories.row(int(category)); }
    /// The directions of a category's nouns, one a row.
    [[nodiscard]] MatrixD nounsOf(Category category) const {
        return m_nouns.middleRows(int(category) * nounCount, nounCount);
    }

private:
    MatrixD m_categories;
    MatrixD m_nouns;
    MatrixD m_modifiers;
    MatrixD m_scenes;
};

} // namespace fusiform::demo
