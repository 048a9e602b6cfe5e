#include "analysis/selectivity/concepts.h"

#include "analysis/selectivity/word_forms.h"

#include <algorithm>
#include <array>
#include <unordered_set>

namespace fusiform {
namespace {

using WordSet = std::unordered_set<std::string_view>;

const WordSet& nounsLikeParticiples() {
    static const WordSet words{
        "building",  "ceiling",  "clothing", "painting", "wing",    "ring",    "king",    "string",
        "swing",     "wedding",  "morning",  "evening",  "thing",   "spring",  "railing", "awning",
        "icing",     "frosting", "dressing", "stuffing", "topping", "pudding", "parking", "crossing",
        "lightning", "writing",  "drawing",  "carving",  "meeting", "landing", "earring", "stocking",
        "duckling",  "sibling",  "bed",      "seed",     "shed",    "sled",    "weed",    "reed",
        "seaweed",   "bobsled",  "moped",    "steed",    "feed"};
    return words;
}

const WordSet& verbsOfCaptions() {
    static const WordSet words{
        "stand",    "stands",  "stood",   "sit",     "sits",     "sat",      "lie",    "lies",    "lay",
        "lays",     "look",    "looks",   "hold",    "holds",    "held",     "walk",   "walks",   "run",
        "runs",     "ran",     "jump",    "jumps",   "ride",     "rides",    "eat",    "eats",    "ate",
        "play",     "plays",   "wear",    "wears",   "wore",     "show",     "shows",  "shown",   "smile",
        "smiles",   "wave",    "waves",   "kick",    "kicks",    "bend",     "bends",  "stretch", "stretches",
        "go",       "goes",    "come",    "comes",   "make",     "makes",    "made",   "take",    "takes",
        "taken",    "hang",    "hangs",   "hung",    "fly",      "flies",    "swim",   "swims",   "lean",
        "leans",    "throw",   "throws",  "catch",   "catches",  "hit",      "hits",   "cut",     "cuts",
        "carry",    "carries", "pose",    "poses",   "prepare",  "prepares", "seen",   "see",     "sees",
        "written",  "read",    "reads",   "contain", "contains", "drive",    "drives", "sleep",   "sleeps",
        "fill",     "fills",   "cover",   "covers",  "set",      "sets",     "put",    "puts",    "give",
        "gives",    "is",      "say",     "says",    "work",     "works",    "travel", "travels", "perform",
        "performs", "prefer",  "prefers", "spelled", "laid"};
    return words;
}

const WordSet& noNounsAtTheEnd() {
    static const WordSet words{
        "red",       "green",  "blue",   "yellow",    "black", "white", "brown",     "gray",     "grey",
        "pink",      "purple", "violet", "orange",    "big",   "small", "large",     "little",   "tall",
        "short",     "long",   "old",    "new",       "young", "good",  "great",     "nice",     "happy",
        "sad",       "open",   "empty",  "full",      "clean", "dirty", "wet",       "dry",      "hot",
        "cold",      "bright", "dark",   "different", "ready", "close", "left",      "right",    "two",
        "three",     "four",   "five",   "six",       "seven", "eight", "nine",      "ten",      "first",
        "second",    "third",  "high",   "low",       "wide",  "bold",  "beautiful", "colorful", "colourful",
        "delicious", "fresh",  "wooden"};
    return words;
}

bool cuts(const std::string& word) {
    if (isStopWord(word) || verbsOfCaptions().contains(word))
        return true;
    if (word.size() < 4 || nounsLikeParticiples().contains(word))
        return false;
    return word.ends_with("ing") || (word.ends_with("ed") && !word.ends_with("eed")) || word.ends_with("ly");
}

bool isNumber(const std::string& word) {
    return std::ranges::all_of(word, [](char c) { return c >= '0' && c <= '9'; });
}

/// Parts of a text between punctuation. Apostrophes, hyphens and underscores are inside of words or
/// compounds.
std::vector<std::string_view> clausesOf(std::string_view text) {
    constexpr std::string_view marks = ".,;:!?()[]{}\"/|\n\t";
    std::vector<std::string_view> clauses;
    while (!text.empty()) {
        const std::size_t end = text.find_first_of(marks);
        clauses.push_back(text.substr(0, end));
        if (end == std::string_view::npos)
            break;
        text.remove_prefix(end + 1);
    }
    return clauses;
}

void addConcept(std::vector<Concept>& concepts, std::unordered_set<std::string>& known, Concept found) {
    if (known.insert(found.key).second)
        concepts.push_back(std::move(found));
}

} // namespace

std::vector<Concept> conceptsOf(std::string_view text) {
    std::vector<Concept> concepts;
    std::unordered_set<std::string> known;
    std::vector<std::string> run;
    const auto endRun = [&] {
        if (!run.empty() && !noNounsAtTheEnd().contains(run.back()) && !isNumber(run.back())) {
            const std::string& noun = run.back();
            const std::string stem = stemOf(noun);
            addConcept(concepts, known, {stem, noun});
            if (run.size() > 1 && !isNumber(run[run.size() - 2])) {
                const std::string& before = run[run.size() - 2];
                addConcept(concepts, known, {stemOf(before) + " " + stem, before + " " + noun});
            }
        }
        run.clear();
    };
    for (const std::string_view clause : clausesOf(text)) {
        for (std::string& word : wordsOf(clause))
            if (cuts(word))
                endRun();
            else
                run.push_back(std::move(word));
        endRun();
    }
    return concepts;
}

} // namespace fusiform
