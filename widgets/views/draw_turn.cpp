#include "widgets/views/draw_turn.h"

#include <QTimer>

#include <algorithm>
#include <deque>
#include <utility>

namespace fusiform {

class DrawTurn::Row {
public:
    static Row& instance() {
        static Row row;
        return row;
    }
    void add(DrawTurn* turn) {
        if (std::ranges::find(m_waiting, turn) == m_waiting.end())
            m_waiting.push_back(turn);
        m_next.start();
    }
    void remove(DrawTurn* turn) { std::erase(m_waiting, turn); }
    [[nodiscard]] bool empty() const { return m_waiting.empty(); }

private:
    Row() {
        // A timer of no time comes after what the window system has sent.
        m_next.setSingleShot(true);
        m_next.setInterval(0);
        m_next.callOnTimeout([this] { drawFirst(); });
    }
    void drawFirst() {
        if (m_waiting.empty())
            return;
        DrawTurn* turn = m_waiting.front();
        m_waiting.pop_front();
        if (!m_waiting.empty())
            m_next.start();
        turn->m_draw(); // the view may be gone after that
    }

    std::deque<DrawTurn*> m_waiting;
    QTimer m_next;
};

DrawTurn::DrawTurn(std::function<void()> draw) : m_draw(std::move(draw)) {}

DrawTurn::~DrawTurn() {
    cancel();
}

void DrawTurn::ask() {
    Row::instance().add(this);
}

void DrawTurn::cancel() {
    Row::instance().remove(this);
}

bool DrawTurn::anyWaits() {
    return !Row::instance().empty();
}

} // namespace fusiform
