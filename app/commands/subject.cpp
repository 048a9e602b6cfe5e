#include "analysis/core/error.h"
#include "analysis/core/text.h"
#include "analysis/io/bytes/bytes.h"
#include "analysis/layouts/subject_dataset.h"
#include "app/commands/commands.h"

#include <algorithm>
#include <iostream>

namespace fusiform::commands {
namespace {

struct SubjectArguments {
    std::string folder;
    std::string id;
    std::string out;
    std::vector<std::string> chosen;
    std::vector<std::string> dropped;
    bool list = false;
    bool json = false;
};

const char* nameOf(ItemRole role) {
    switch (role) {
    case ItemRole::Surface: return "surface";
    case ItemRole::Curvature: return "curvature";
    case ItemRole::Sulc: return "sulc";
    case ItemRole::Anatomy: return "anatomy";
    case ItemRole::Parcellation: return "parcellation";
    case ItemRole::Map: return "map";
    case ItemRole::Series: return "series";
    case ItemRole::Connectivity: return "connectivity";
    case ItemRole::Voxels: return "voxels";
    case ItemRole::NoiseCeiling: return "noise ceiling";
    case ItemRole::Responses: return "responses";
    case ItemRole::Other: return "other";
    }
    return "other";
}

Json asJson(const FoundItem& item) {
    Json json{{"role", nameOf(item.role)}, {"name", item.name}};
    if (item.kind)
        json["kind"] = std::string(fusiform::nameOf(*item.kind));
    if (!item.group.empty())
        json["group"] = item.group;
    if (!item.file.empty())
        json["file"] = item.file;
    if (!item.halves.left.empty())
        json["left"] = item.halves.left;
    if (!item.halves.right.empty())
        json["right"] = item.halves.right;
    if (!item.parts.empty())
        json["files"] = item.parts;
    for (const Hemisphere hemisphere : hemispheres)
        if (!item.halfParts[hemisphere].empty())
            json[std::string(fusiform::nameOf(hemisphere)) + "Files"] = item.halfParts[hemisphere];
    if (item.scale != 1)
        json["scale"] = item.scale;
    if (!item.labels.empty())
        json["labels"] = item.labels;
    json["what"] = item.what.english();
    json["why"] = item.why.english();
    json["usable"] = item.usable;
    json["chosen"] = item.chosen;
    return json;
}

Json asJson(const SubjectFolder& subject) {
    Json json{{"layout", subject.layout}, {"id", subject.id}, {"space", subject.space}, {"folder", subject.folder.string()}};
    json["items"] = Json::array();
    for (const FoundItem& item : subject.items)
        json["items"].push_back(asJson(item));
    json["notes"] = Json::array();
    for (const Message& note : subject.notes)
        json["notes"].push_back(note.english());
    return json;
}

/// "* surface  white  140 + 140 vertices  (why)": a star is what the dataset file gets.
void printSubject(const SubjectFolder& subject) {
    std::cout << subject.id << ": " << subject.title.english() << ", " << subject.folder.string() << '\n';
    for (const FoundItem& item : subject.items) {
        std::cout << (item.chosen ? "  * " : item.usable ? "    " : "  - ") << nameOf(item.role) << "  " << item.name;
        if (!item.group.empty())
            std::cout << "  [" << item.group << ']';
        std::cout << "  " << item.what.english();
        if (!item.why.empty())
            std::cout << "  (" << item.why.english() << ')';
        std::cout << '\n';
    }
    for (const Message& note : subject.notes)
        std::cout << "  note: " << note.english() << '\n';
}

void listSubjects(const std::vector<SubjectFolder>& subjects, bool json) {
    if (!json) {
        for (const SubjectFolder& subject : subjects)
            printSubject(subject);
        std::cout << "* chosen; - listed only\n";
        return;
    }
    Json all = Json::array();
    for (const SubjectFolder& subject : subjects)
        all.push_back(asJson(subject));
    // Names of files need not be UTF-8; a listing is for reading, so what is not is replaced.
    std::cout << all.dump(2, ' ', false, Json::error_handler_t::replace) << '\n';
}

std::vector<SubjectFolder> wantedSubjects(const SubjectArguments& arguments, Progress& progress) {
    auto subjects = subjectsIn(arguments.folder, progress);
    if (subjects.empty())
        throw Error(
            {.doing = "looking through a folder", .file = arguments.folder,
             .expected = "a subject of FreeSurfer, BIDS derivatives, pycortex or NSD, or files that can be read",
             .found = "none", .hint = {}});
    const std::string ids = joinedText(subjects, ", ", &SubjectFolder::id);
    if (!arguments.id.empty())
        std::erase_if(subjects, [&](const auto& subject) { return subject.id != arguments.id; });
    if (subjects.empty() || (!arguments.out.empty() && subjects.size() > 1))
        throw Error(
            {.doing = "choosing a subject", .file = arguments.folder,
             .expected = arguments.id.empty() ? "one subject" : "the subject " + arguments.id,
             .found = ids, .hint = "name one with --id"});
    return subjects;
}

/// The things that a person calls so: by the name, "role:name", "name [group]" or "role:name [group]" of the listing.
std::vector<std::size_t> itemsCalled(const SubjectFolder& subject, const std::string& called) {
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < subject.items.size(); ++at) {
        const FoundItem& item = subject.items[at];
        const std::string grouped = item.name + " [" + item.group + "]";
        const std::string role = std::string(nameOf(item.role)) + ":";
        if (called == item.name || called == grouped || called == role + item.name || called == role + grouped)
            found.push_back(at);
    }
    return found;
}

void changeChoices(SubjectFolder& subject, const std::vector<std::string>& names, bool chosen) {
    for (const std::string& name : names) {
        const auto found = itemsCalled(subject, name);
        const auto refuse = [&](const Message& instead, const Message& hint) {
            throw Error({"choosing what the dataset has", subject.folder.string(), "one thing called '" + name + "'", instead, hint});
        };
        if (found.empty())
            refuse("none", "--list prints the names");
        if (found.size() > 1) {
            std::string all;
            for (const std::size_t at : found)
                all += (all.empty() ? "" : ", ") + std::string(nameOf(subject.items[at].role)) + ":" + subject.items[at].name +
                       " [" + subject.items[at].group + "]";
            refuse(all, "name one of these");
        }
        const FoundItem& item = subject.items[found.front()];
        if (chosen && !item.usable)
            refuse("one that cannot be chosen", item.why);
        for (const Message& text : choose(subject, found.front(), chosen))
            std::cerr << "note: " << text.english() << '\n';
    }
}

void runSubject(const SubjectArguments& arguments, Progress& progress) {
    auto subjects = wantedSubjects(arguments, progress);
    progress.report(1);
    if (!arguments.chosen.empty() || !arguments.dropped.empty()) {
        if (subjects.size() > 1)
            throw Error(
                {.doing = "choosing a subject", .file = arguments.folder, .expected = "one subject",
                 .found = std::to_string(subjects.size()), .hint = "name one with --id"});
        changeChoices(subjects.front(), arguments.dropped, false);
        changeChoices(subjects.front(), arguments.chosen, true);
    }
    if (!arguments.out.empty()) {
        const SubjectDataset dataset = datasetFileOf(subjects.front(), arguments.out);
        writeAtomically(arguments.out, dataset.json);
        for (const auto& notes : {subjects.front().notes, dataset.notes})
            for (const Message& note : notes)
                std::cerr << "note: " << note.english() << '\n';
        if (!arguments.list && !arguments.json)
            std::cout << arguments.out << ": "
                      << std::ranges::count(subjects.front().items, true, &FoundItem::chosen) << " of "
                      << subjects.front().items.size() << " things found\n";
    }
    if (arguments.list || arguments.json)
        listSubjects(subjects, arguments.json);
}

} // namespace

void addSubject(CLI::App& app, Context& context) {
    auto* command = app.add_subcommand(
        "subject", "Finds what a subject's folder holds (FreeSurfer, BIDS, pycortex, NSD) and writes a dataset file");
    auto a = std::make_shared<SubjectArguments>();
    command->add_option("folder", a->folder, "Folder of a subject, or of several")->required();
    command->add_option("--id", a->id, "The subject, where the folder has several");
    command->add_flag("--list", a->list, "Print what was found and why; a star is what is chosen");
    command->add_flag("--json", a->json, "Print it as JSON");
    command->add_option("--choose", a->chosen, "Something more of the list that the dataset shall have, by its name; may be repeated")
        ->allow_extra_args(false);
    command->add_option("--drop", a->dropped, "Something of the list that it shall not have; may be repeated")
        ->allow_extra_args(false);
    command->add_option("--out", a->out, "Dataset file to write (*.fusiform.json)");
    command->callback([a, &context] {
        if (a->out.empty() && !a->list && !a->json)
            throw CLI::RequiredError("--out or --list");
        runSubject(*a, context.progress);
    });
}

} // namespace fusiform::commands
