// JSON that would take a stack of its depth, or a time of the square of its keys, is refused.

#include "analysis/core/error.h"
#include "analysis/io/dataset/json_file.h"

#include <QTest>

using namespace fusiform;

namespace {

std::string refusal(const std::string& text) {
    try {
        (void)parsedJson(text, "a.json", "testing");
    } catch (const Error& error) {
        return error.details().found.english();
    }
    return {};
}

std::string nested(int depth) { return std::string(std::size_t(depth), '[') + std::string(std::size_t(depth), ']'); }

std::string objectOf(int keys) {
    std::string text = "{";
    for (int key = 0; key < keys; ++key)
        text += (key == 0 ? "\"k" : ",\"k") + std::to_string(key) + "\":0";
    return text + "}";
}

} // namespace

class TestJsonLimits : public QObject {
    Q_OBJECT

private slots:
    void nestingEnds() {
        QVERIFY(refusal(nested(60)).empty());
        QVERIFY(refusal("{\"a\":" + nested(60) + "}").empty());
        for (const std::string& text : {nested(1'000'000), "{\"a\":" + nested(200'000) + "}", std::string(200'000, '[')})
            QVERIFY2(refusal(text).find("nested deeper") != std::string::npos, refusal(text).c_str());
    }

    void keysOfOneObjectAreLimited() {
        QVERIFY(refusal(objectOf(9'000)).empty());
        QVERIFY(refusal(objectOf(300'000)).find("more than 10000 keys") != std::string::npos);
        // Not those of all objects together.
        QVERIFY(refusal("[" + objectOf(6'000) + "," + objectOf(6'000) + "]").empty());
    }

    void aMistakeIsStillNamedByItsPlace() {
        QVERIFY(refusal("{\"a\":\n1,}").find("line 2") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestJsonLimits)
#include "test_json_limits.moc"
