// The translation files hold what the window needs: complete, and with everything the program itself reads.
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList forms; ///< one translation, or one for each numerus form
    bool numerus = false;
    bool finished = true;

    [[nodiscard]] QString name() const { return context + ": \"" + source + '"'; }
};

struct TranslationFile {
    QString language;
    QList<Message> messages;
    QString problem;
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message;
    message.context = context;
    message.numerus = xml.attributes().value("numerus") == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.finished = !xml.attributes().hasAttribute("type");
            if (!message.numerus) {
                message.forms << xml.readElementText();
                continue;
            }
            while (xml.readNextStartElement())
                message.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

TranslationFile readTranslations(const QString& name) {
    TranslationFile result;
    QFile file(QStringLiteral(QT_TESTCASE_SOURCEDIR "/../translations/") + name);
    if (!file.open(QIODevice::ReadOnly)) {
        result.problem = file.fileName() + ": " + file.errorString();
        return result;
    }
    QXmlStreamReader xml(&file);
    xml.readNextStartElement();
    result.language = xml.attributes().value("language").toString();
    while (xml.readNextStartElement()) {
        QString context;
        while (xml.readNextStartElement()) {
            if (xml.name() == QLatin1String("name"))
                context = xml.readElementText();
            else if (xml.name() == QLatin1String("message"))
                result.messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    if (xml.hasError())
        result.problem =
            QString("%1, line %2: %3").arg(file.fileName()).arg(xml.lineNumber()).arg(xml.errorString());
    return result;
}

/// All matches in the order of the alphabet: a translation may change their order in the sentence.
QStringList sortedMatches(const QString& text, const QRegularExpression& pattern) {
    QStringList found;
    auto matches = pattern.globalMatch(text);
    while (matches.hasNext())
        found << matches.next().captured();
    found.sort();
    return found;
}

QStringList placeHolders(const QString& text) {
    static const QRegularExpression pattern("%[1-9n]");
    return sortedMatches(text, pattern);
}

/// Tags, and the patterns of a file dialogue such as (*.png).
QStringList markup(const QString& text) {
    static const QRegularExpression pattern("</?[a-z][a-z0-9]*>|\\(\\*[^)]*\\)");
    return sortedMatches(text, pattern);
}

qsizetype acceleratorCount(const QString& text) {
    static const QRegularExpression pattern("&[\\p{L}\\p{N}]");
    return QString(text).remove("&&").count(pattern);
}

bool isShortcut(const QString& text) {
    static const QRegularExpression pattern("^((Ctrl|Alt|Shift|Meta)\\+)+\\S+$");
    return pattern.match(text).hasMatch();
}

QString leadingSpace(const QString& text) {
    static const QRegularExpression pattern("^\\s*");
    return pattern.match(text).captured();
}

QString trailingSpace(const QString& text) {
    static const QRegularExpression pattern("\\s*$");
    return pattern.match(text).captured();
}

QString lastMark(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("[.,:;!?…]$"));
    return pattern.match(text.trimmed()).captured();
}

} // namespace

class TestTranslations : public QObject {
    Q_OBJECT

private:
    QList<TranslationFile> m_files;

    /// Fails with every message that `agrees` refuses, not just with the first.
    template <typename Agrees>
    void compareEverySource(const Agrees& agrees) const {
        QStringList differing;
        for (const TranslationFile& file : m_files)
            for (const Message& message : file.messages)
                for (const QString& form : message.forms)
                    if (!agrees(message.source, form))
                        differing << file.language + ", " + message.name() + " -> \"" + form + '"';
        QVERIFY2(differing.isEmpty(), qPrintable('\n' + differing.join('\n')));
    }

    void mustBeComplete(const TranslationFile& file, qsizetype numerusForms) const {
        QStringList lacking;
        for (const Message& message : file.messages) {
            const bool full = std::ranges::none_of(message.forms, &QString::isEmpty);
            if (!message.finished || !full || message.forms.size() != (message.numerus ? numerusForms : 1))
                lacking << message.name();
        }
        QVERIFY2(lacking.isEmpty(), qPrintable('\n' + lacking.join('\n')));
    }

private slots:
    void initTestCase() {
        m_files = {readTranslations("fusiform_de.ts"), readTranslations("fusiform_en.ts")};
        for (const TranslationFile& file : m_files) {
            QVERIFY2(file.problem.isEmpty(), qPrintable(file.problem));
            QVERIFY(!file.messages.isEmpty());
        }
    }

    void languagesAreNamed() {
        QCOMPARE(m_files[0].language, "de_DE");
        QCOMPARE(m_files[1].language, "en");
    }

    void germanIsComplete() { mustBeComplete(m_files[0], 2); }

    void englishPluralsAreComplete() {
        mustBeComplete(m_files[1], 2);
        for (const Message& message : m_files[1].messages)
            QVERIFY2(message.numerus, qPrintable(message.name()));
    }

    void bothHaveTheSamePlurals() {
        const auto pluralsOf = [](const TranslationFile& file) {
            QStringList names;
            for (const Message& message : file.messages)
                if (message.numerus)
                    names << message.name();
            names.sort();
            return names;
        };
        QCOMPARE(pluralsOf(m_files[0]), pluralsOf(m_files[1]));
    }

    void placeHoldersAreKept() {
        compareEverySource([](const QString& source, const QString& translation) {
            return placeHolders(source) == placeHolders(translation);
        });
    }

    void tagsAndFilePatternsAreKept() {
        compareEverySource([](const QString& source, const QString& translation) {
            return markup(source) == markup(translation);
        });
    }

    void acceleratorsHaveAccelerators() {
        compareEverySource([](const QString& source, const QString& translation) {
            return acceleratorCount(source) == acceleratorCount(translation);
        });
    }

    void shortcutsAreUnchanged() {
        compareEverySource([](const QString& source, const QString& translation) {
            return !isShortcut(source) || source == translation;
        });
    }

    void outerSpacesAreKept() {
        compareEverySource([](const QString& source, const QString& translation) {
            return leadingSpace(source) == leadingSpace(translation) &&
                   trailingSpace(source) == trailingSpace(translation);
        });
    }

    void lastPunctuationIsKept() {
        compareEverySource([](const QString& source, const QString& translation) {
            return lastMark(source) == lastMark(translation);
        });
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
