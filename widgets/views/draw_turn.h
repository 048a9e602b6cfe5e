#pragma once

#include <functional>

namespace fusiform {

/// A view's place in the row of those that wait to be drawn. One is drawn in a turn of the event loop, so that what a person
/// does meanwhile is seen to between two pictures; who asks again waits behind the others. GUI thread only.
class DrawTurn {
public:
    explicit DrawTurn(std::function<void()> draw);
    ~DrawTurn();
    DrawTurn(const DrawTurn&) = delete;
    DrawTurn& operator=(const DrawTurn&) = delete;

    void ask(); ///< once, however often it is called before it is drawn
    void cancel();
    [[nodiscard]] static bool anyWaits(); ///< whether there is a view that is still to be drawn

private:
    class Row;
    std::function<void()> m_draw;
};

} // namespace fusiform
