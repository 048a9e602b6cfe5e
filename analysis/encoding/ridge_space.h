#pragma once

#include "analysis/encoding/folded_features.h"
#include "analysis/encoding/held_out_scores.h"

#include <memory>

/// The two ways to the eigenbasis in which every penalty is a diagonal scaling: of the covariance of the features where
/// they are fewer than the rows, else of the kernel between rows. Both give the same models.
namespace fusiform {

/// The eigenbasis of the rows of some folds, and how to get into it and out of it.
struct RidgeBasis {
    std::vector<bool> fitted; ///< folds whose rows were fitted
    Eigen::Index count = 0;   ///< rows of those folds
    VectorD values;           ///< (components) eigenvalues, ascending
    Eigen::MatrixXd map;      ///< (features or fitted rows, components)
    Eigen::RowVectorXd mean;  ///< (features) of the fitted rows
    Eigen::RowVectorXd scale; ///< (features) what they were multiplied with after taking the mean
    std::shared_ptr<const Eigen::MatrixXd> kernel; ///< while held-out rows are prepared
};

/// The responses of a tile of voxels to the rows of FoldedFeatures, in their order.
template <class Real>
struct FoldedResponses {
    MatrixOf<Real> values;   ///< (rows, voxels) about `mean`
    Eigen::RowVectorXd mean; ///< (voxels) of all rows
    MatrixD foldMeans;       ///< (folds, voxels) of `values`
    MatrixD squares;         ///< (folds, voxels) about the fold's mean; NaN where constant
    MatrixD low, high;       ///< (folds, voxels) range of `values`

    /// `columns` of a slab of responses (all rows as in the file, voxels).
    FoldedResponses(const MatrixOf<Real>& slab, const std::vector<Eigen::Index>& columns, const FoldedRows& rows);

    [[nodiscard]] Eigen::Index voxels() const { return values.cols(); }
    /// Means of the rows of several folds.
    [[nodiscard]] Eigen::RowVectorXd meanOf(const std::vector<bool>& folds, const FoldedRows& rows) const;
    /// Whether a voxel has one value in all of them.
    [[nodiscard]] bool constantIn(const std::vector<bool>& folds, Eigen::Index voxel) const;
};

/// Sums of a tile over rows, made once for all folds.
template <class Real>
struct TileSums {
    std::vector<MatrixOf<Real>> byFold; ///< (features, voxels) features times responses; of few features
    MatrixD total;                      ///< their sum
    MatrixD responses;                  ///< (rows, voxels); of many features
};

template <class Real>
class RidgeSpace {
public:
    RidgeSpace() = default;
    RidgeSpace(const RidgeSpace&) = delete;
    RidgeSpace& operator=(const RidgeSpace&) = delete;
    virtual ~RidgeSpace() = default;

    [[nodiscard]] virtual const FoldedFeatures<Real>& features() const = 0;

    /// `bandScale` (features) multiplies the features beforehand; may be empty. Any thread may ask. Throws Cancelled.
    [[nodiscard]] virtual RidgeBasis
    basis(const std::vector<bool>& fitted, const Eigen::RowVectorXd& bandScale, const Progress& progress) const = 0;
    [[nodiscard]] virtual HeldOutRows heldOut(const RidgeBasis& basis, int fold, double leastAlpha) const = 0;

    [[nodiscard]] virtual TileSums<Real> sums(const FoldedResponses<Real>& responses, const Progress& progress) const = 0;
    /// z (components, voxels): the fitted responses in the basis.
    [[nodiscard]] virtual MatrixD
    components(const RidgeBasis& basis, const FoldedResponses<Real>& responses, const TileSums<Real>& sums) const = 0;
    /// (components, voxels): the held-out responses times the held-out rows in the basis, both about their means.
    [[nodiscard]] virtual MatrixD covariances(
        const RidgeBasis& basis, const HeldOutRows& rows, int fold, const FoldedResponses<Real>& responses,
        const TileSums<Real>& sums) const = 0;
    /// (features, voxels) for coefficients in the basis (components, voxels).
    [[nodiscard]] virtual MatrixD weights(const RidgeBasis& basis, const MatrixD& coefficients) const = 0;
    /// (rows of the fold, voxels) predictions about the mean of the fitted responses.
    [[nodiscard]] virtual MatrixD
    predictions(const RidgeBasis& basis, const HeldOutRows& rows, int fold, const MatrixD& coefficients) const = 0;

    /// For a basis of all rows: (rows, components) so that rows * (s ∘ z) predicts, and the same times what makes z of
    /// the responses, whose sum weighted by s is the leverage of each row.
    struct FittedRows {
        Eigen::MatrixXd inBasis, leverage;
    };
    [[nodiscard]] virtual FittedRows fittedRows(const RidgeBasis& basis) const = 0;

protected:
    [[nodiscard]] Eigen::RowVectorXd fittedMean(const std::vector<bool>& fitted) const;
    [[nodiscard]] Eigen::Index fittedCount(const std::vector<bool>& fitted) const;
    /// What makes the variance of features one, of their sums of squares about the mean and about zero. A constant
    /// feature, whose squares about the mean are rounding noise, is left as it is.
    [[nodiscard]] static Eigen::RowVectorXd
    unitScale(const VectorD& aboutMean, const VectorD& aboutZero, Eigen::Index count);
    /// The voxels that are constant in the fitted rows have no rounding noise as components.
    void clearConstant(const RidgeBasis& basis, const FoldedResponses<Real>& responses, MatrixD& components) const;
};

/// `perFit`: features are scaled by the standard deviation of the rows that are fitted.
template <class Real>
[[nodiscard]] std::unique_ptr<RidgeSpace<Real>> covarianceSpace(FoldedFeatures<Real> features, bool perFit);
template <class Real>
[[nodiscard]] std::unique_ptr<RidgeSpace<Real>> kernelSpace(FoldedFeatures<Real> features, bool perFit);

} // namespace fusiform
