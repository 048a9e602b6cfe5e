#pragma once

namespace fusiform {

/// How far a thread stands behind the one that answers a person.
enum class Behind {
    Window, ///< what a person waits for: pictures, what is under the mouse
    All     ///< what takes as long as it takes
};

/// The calling thread, and every thread that it starts from now on, gets less of a processor from now on where the thread
/// that answers a person wants it too; nothing changes while there are idle processors. There is no way back for a thread.
/// The program's first thread never does: it answers, and may do itself what it waits for (QFuture::waitForFinished).
/// Linux only: by its nice value (setpriority(2), which there is a thread's own).
void giveWay(Behind behind);

/// All threads but the first that there are already give way to all, and so do those that TBB shares among all
/// computations, which are started. In the first thread, before anything else uses TBB.
void startWorkersBehind();

} // namespace fusiform
