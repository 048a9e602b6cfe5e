// Captions composed by another program, and the built-in ones in their place; what is sent and how answers are read.

#include "analysis/core/error.h"
#include "analysis/engines/chat_request.h"
#include "analysis/selectivity/caption_composer.h"

#include <QTest>

#include <nlohmann/json.hpp>

#include <set>

using namespace fusiform;

namespace {

std::vector<CaptionEvidence> evidence(int voxels) {
    std::vector<CaptionEvidence> list;
    for (int voxel = 0; voxel < voxels; ++voxel)
        list.push_back({voxel, {"a plate of food"}, {"food"}, "Food " + std::to_string(voxel)});
    return list;
}

/// Fails for some voxels, which it knows by the request's number.
struct Endpoint {
    std::set<int> failing;
    std::vector<std::string> asked = {};
    int approvals = 0;
    bool allowed = true;

    CaptionComposer composer() {
        CaptionComposer made;
        made.name = "test";
        made.request = [](const CaptionEvidence& one) { return "request " + std::to_string(one.voxel); };
        made.approve = [this](const std::vector<std::string>&, const Progress&) {
            ++approvals;
            return allowed;
        };
        made.compose = [this](const std::string& request, const Progress&) {
            asked.push_back(request);
            if (failing.contains(std::stoi(request.substr(8))))
                throw Error({.doing = "asking", .file = {}, .expected = {}, .found = "no network", .hint = {}});
            return "written for " + request;
        };
        return made;
    }
};

bool throws(const std::function<void()>& act) {
    try {
        act();
    } catch (const Error&) {
        return true;
    }
    return false;
}

} // namespace

class TestCaptionComposer : public QObject {
    Q_OBJECT

private slots:
    void captionsAreTheEngines() {
        Endpoint endpoint;
        Progress progress;
        const auto captions = composedCaptions(evidence(2), endpoint.composer(), progress);
        QCOMPARE(captions[1].text, std::string("written for request 1"));
        QCOMPARE(captions[1].request, std::string("request 1"));
        QCOMPARE(captions[1].voxel, std::int64_t(1));
        QVERIFY(!captions[1].builtIn && captions[1].note.empty());
        QCOMPARE(endpoint.approvals, 1);
    }
    void oneThatFailsIsBuiltInWithTheReason() {
        Endpoint endpoint{{1}};
        Progress progress;
        const auto captions = composedCaptions(evidence(3), endpoint.composer(), progress);
        QVERIFY(!captions[0].builtIn && captions[1].builtIn && !captions[2].builtIn);
        QCOMPARE(captions[1].text, std::string("Food 1"));
        QCOMPARE(captions[1].note.english(), std::string("no network"));
    }
    void afterTwoFailuresNothingMoreIsSent() {
        Endpoint endpoint{{0, 1, 2, 3}};
        Progress progress;
        const auto captions = composedCaptions(evidence(5), endpoint.composer(), progress);
        QCOMPARE(endpoint.asked.size(), std::size_t(2));
        QVERIFY(captions[4].builtIn && captions[4].request.empty());
        QCOMPARE(captions[4].note.english(), std::string("no network"));
    }
    void withoutConsentNothingIsSent() {
        Endpoint endpoint;
        endpoint.allowed = false;
        Progress progress;
        const auto captions = composedCaptions(evidence(2), endpoint.composer(), progress);
        QVERIFY(endpoint.asked.empty());
        QVERIFY(captions[0].builtIn && !captions[0].note.empty() && captions[0].request.empty());
        QCOMPARE(captions[0].text, std::string("Food 0"));
    }
    void cancellingIsNoFailure() {
        CaptionComposer composer = Endpoint().composer();
        composer.approve = {};
        composer.compose = [](const std::string&, const Progress&) -> std::string { throw Cancelled(); };
        Progress progress;
        QVERIFY_EXCEPTION_THROWN((void)composedCaptions(evidence(1), composer, progress), Cancelled);
    }

    void aRequestHoldsTheEvidenceAndNothingElse() {
        const auto request = nlohmann::json::parse(chatRequest("a-model", {17, {"a \"plate\""}, {"food"}, "Food"}));
        QCOMPARE(request.size(), std::size_t(2));
        QCOMPARE(request["model"].get<std::string>(), std::string("a-model"));
        QCOMPARE(request["messages"].size(), std::size_t(2));
        const auto shown = nlohmann::json::parse(request["messages"][1]["content"].get<std::string>());
        QCOMPARE(shown["preferredSentences"][0].get<std::string>(), std::string("a \"plate\""));
        QCOMPARE(shown["keywords"][0].get<std::string>(), std::string("food"));
        QCOMPARE(shown["draft"].get<std::string>(), std::string("Food"));
        QCOMPARE(shown.size(), std::size_t(3));
    }
    void anAnswerIsOneLineWithoutQuotes() {
        const auto read = [](const char* content) {
            return captionInAnswer(
                nlohmann::json{{"choices", {{{"message", {{"content", content}}}}}}}.dump());
        };
        QCOMPARE(read("  \"Plates of\n food\"\n"), std::string("Plates of food"));
        QCOMPARE(read("Plates of “food”"), std::string("Plates of “food”"));
        QCOMPARE(read(std::string(5000, 'x').c_str()).size(), std::size_t(200));
        QVERIFY(throws([&] { (void)read("  "); }));
    }
    void otherAnswersAreErrors() {
        for (const char* body :
             {"", "{", "[]", "{}", R"({"choices": []})", R"({"choices": [{"message": {"content": 3}}]})", "null"})
            QVERIFY2(throws([&] { (void)captionInAnswer(body); }), body);
        QCOMPARE(refusalInAnswer(R"({"error": {"message": "No\nmoney"}})"), std::string("No money"));
        QCOMPARE(refusalInAnswer(R"({"error": "busy"})"), std::string("busy"));
        QCOMPARE(refusalInAnswer("<html>"), std::string());
    }
};

QTEST_GUILESS_MAIN(TestCaptionComposer)
#include "test_caption_composer.moc"
