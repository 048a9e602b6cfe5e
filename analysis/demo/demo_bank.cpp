#include "analysis/demo/demo_bank.h"

#include "analysis/demo/demo_random.h"

#include <Eigen/QR>

#include <array>
#include <set>

namespace fusiform::demo {

namespace {

/// The word lists of a category. In `sentence`, %n, %m and %s stand for noun, modifier and scene.
struct Vocabulary {
    const char* sentence;
    std::array<const char*, nounCount> nouns;
    std::array<const char*, modifierCount> modifiers;
    std::array<const char*, sceneCount> scenes;
};

const std::array<Vocabulary, categoryCount>& vocabularies() {
    static const std::array<Vocabulary, categoryCount> all{{
        {"%m face of %n %s.",
         {"a man", "a woman", "a boy", "a girl", "an old man", "an old woman", "a bearded man",
          "a woman with glasses", "a baby", "a man with a hat"},
         {"The smiling", "The serious", "The surprised", "The friendly", "The sad", "The calm",
          "The young-looking", "The tired"},
         {"in front of a blue wall", "in a park", "at home", "on a street", "at a party", "on a stage",
          "by a window", "in an office"}},
        {"%n %m %s.",
         {"A dancer", "A runner", "A football player", "A skater", "A climber", "A child", "A gymnast",
          "A walker", "A tennis player", "A swimmer"},
         {"jumps with both arms up", "runs with long strides", "stretches the legs", "walks slowly",
          "waves one hand", "stands on one leg", "bends forward", "kicks with the right foot"},
         {"on a lawn", "on a beach", "in a gym", "in a yard", "on a track", "in the snow", "on a stage",
          "beside a pool"}},
        {"%m %n %s.",
         {"house", "cottage", "farm house", "street of houses", "church", "mountain valley", "lake",
          "coast with hills", "village", "tower"},
         {"A small", "A quiet", "A wide view of a", "An old", "A sunny", "A lonely", "A colourful",
          "A distant"},
         {"under a clear sky", "at sunset", "on a cloudy day", "in the morning", "in winter", "in spring",
          "after the rain", "in the evening light"}},
        {"%m %n %s.",
         {"pizza", "plate of pasta", "bowl of salad", "burger", "chocolate cake", "plate of fruit",
          "bowl of soup", "sandwich", "plate of sushi", "plate of fried eggs"},
         {"A delicious", "A freshly made", "A large", "A small", "A hot", "A home-made", "A half-eaten",
          "A colourful"},
         {"on a wooden table", "on a white plate", "in a restaurant", "on a kitchen counter",
          "on a picnic blanket", "for lunch", "for dinner", "beside a glass of water"}},
        {"The word %n %m %s.",
         {"STOP", "OPEN", "COFFEE", "EXIT", "TAXI", "BOOKS", "MARKET", "HOTEL", "BREAD", "SCHOOL"},
         {"is written in large letters", "is printed in block letters", "is painted in bright letters",
          "stands in dark letters", "is spelled in capital letters", "can be read", "is written in bold type",
          "is shown as text"},
         {"on a sign", "on a poster", "on a wall", "on a shop window", "on a page", "on a screen",
          "on a banner", "on a label"}},
        {"%m pattern of %n %s.",
         {"stripes", "squares", "dots", "fine lines", "rings", "waves", "triangles", "crosses",
          "blurred spots", "noise"},
         {"A regular", "A dense", "A coarse", "A tilted", "An abstract", "A faint", "A high-contrast",
          "A simple"},
         {"in grey", "in black and white", "in red tones", "in blue tones", "in green tones",
          "in brown tones", "in violet tones", "in yellow tones"}},
    }};
    return all;
}

const Vocabulary& vocabularyOfCategory(Category category) {
    return vocabularies()[std::size_t(category)];
}

MatrixD directions(int rows, Random& random) {
    MatrixD matrix(rows, SemanticSpace::dimensions);
    for (Eigen::Index at = 0; at < matrix.size(); ++at)
        matrix.data()[at] = random.normal();
    matrix.rowwise().normalize();
    return matrix;
}

} // namespace

std::string nounOf(const Phrase& phrase) {
    return vocabularyOfCategory(phrase.category).nouns[std::size_t(phrase.noun)];
}

std::string sentenceOf(const Phrase& phrase) {
    const Vocabulary& vocabulary = vocabularyOfCategory(phrase.category);
    std::string sentence;
    for (const char* at = vocabulary.sentence; *at; ++at) {
        if (*at != '%') {
            sentence += *at;
            continue;
        }
        ++at;
        sentence += *at == 'n'   ? vocabulary.nouns[std::size_t(phrase.noun)]
                    : *at == 'm' ? vocabulary.modifiers[std::size_t(phrase.modifier)]
                                 : vocabulary.scenes[std::size_t(phrase.scene)];
    }
    return sentence;
}

std::vector<Phrase> bankPhrases(int wanted) {
    constexpr int combinations = nounCount * modifierCount * sceneCount;
    const int each = std::min((wanted + categoryCount - 1) / categoryCount, combinations);
    std::vector<Phrase> phrases;
    for (int category = 0; category < categoryCount; ++category)
        for (int index = 0; index < each; ++index) {
            // A step without a common factor visits all combinations once, the neighbouring ones far apart.
            const int at = int(std::int64_t(index) * 267 % combinations);
            phrases.push_back(
                {Category(category), at % nounCount, at / nounCount % modifierCount,
                 at / (nounCount * modifierCount)});
        }
    return phrases;
}

SemanticSpace::SemanticSpace(std::uint64_t seed) {
    Random random(seed);
    const MatrixD raw = directions(categoryCount, random).transpose();
    const Eigen::MatrixXd basis = Eigen::HouseholderQR<Eigen::MatrixXd>(raw).householderQ() *
                                  Eigen::MatrixXd::Identity(dimensions, categoryCount);
    m_categories = basis.transpose();
    m_nouns = directions(categoryCount * nounCount, random);
    m_modifiers = directions(categoryCount * modifierCount, random);
    m_scenes = directions(categoryCount * sceneCount, random);
}

Eigen::RowVectorXd SemanticSpace::of(const Phrase& phrase) const {
    const int category = int(phrase.category);
    return 0.8 * m_categories.row(category) + 0.45 * m_nouns.row(category * nounCount + phrase.noun) +
           0.25 * m_modifiers.row(category * modifierCount + phrase.modifier) +
           0.25 * m_scenes.row(category * sceneCount + phrase.scene);
}

} // namespace fusiform::demo
