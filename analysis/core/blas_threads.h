#pragma once

extern "C" {
int openblas_get_num_threads(void);
void openblas_set_num_threads(int threads);
}

namespace fusiform {

/// While one of these lives, every matrix product runs on the thread that asks for it: for work that is spread over
/// threads in larger pieces. One at a time (heavy tasks run one after another).
class SingleThreadedBlas {
public:
    SingleThreadedBlas() : m_before(openblas_get_num_threads()) { openblas_set_num_threads(1); }
    SingleThreadedBlas(const SingleThreadedBlas&) = delete;
    SingleThreadedBlas& operator=(const SingleThreadedBlas&) = delete;
    ~SingleThreadedBlas() { openblas_set_num_threads(m_before); }

private:
    int m_before;
};

} // namespace fusiform
