#pragma once

namespace fusiform {

/// Estimates how long work still takes from how fast it went lately.
///
/// Progress may come in steps (a fold at a time) and at different speeds (reading, then fitting): the rate is a mean
/// that forgets what is long ago, and between two steps the time counts down.
class RemainingTime {
public:
    /// `seconds` since the start without pauses; `fraction` in [0, 1]. Both never fall, or the estimate starts anew.
    void add(double seconds, double fraction);
    /// Seconds left at `seconds`; negative while unknown.
    [[nodiscard]] double left(double seconds) const;

private:
    double m_seconds = 0; ///< of the last step
    double m_fraction = 0;
    double m_progress = 0; ///< what was done, long ago counting less
    double m_time = 0;     ///< and how long that took
    double m_longest = 0;  ///< longest of the late steps
};

} // namespace fusiform
