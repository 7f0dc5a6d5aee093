// Injects, endings and aftermath without their conditions; debrief, quiz and gallery.

#include <algorithm>

#include "scenario/workbench.hpp"

namespace kenes::scenario {
namespace {

constexpr std::string_view kTimesAfter[] = {"month", "year"};
/// Texts of a quiz item beside its options.
constexpr std::string_view kTakenByOptions[] = {"question", "why"};

void compile_injects(Workbench& bench) {
  for (const NameTable::Entry& entry : bench.names[NameKind::injects].entries()) {
    ObjectReader reader(bench.reading, *entry.node);
    static_cast<void>(reader.id());
    static_cast<void>(reader.text("when"));
    reader.finish();
    bench.script.injects.emplace_back();
  }
  bench.script.names.injects = bench.names[NameKind::injects].ids();
}

void compile_endings(Workbench& bench) {
  for (const NameTable::Entry& entry : bench.names[NameKind::endings].entries()) {
    ObjectReader reader(bench.reading, *entry.node);
    static_cast<void>(reader.id());
    static_cast<void>(reader.text("when"));
    reader.finish();
    bench.script.endings.emplace_back();
  }
  bench.script.names.endings = bench.names[NameKind::endings].ids();
}

void compile_aftermath(Workbench& bench) {
  for (const NameTable::Entry& entry : bench.names[NameKind::aftermath].entries()) {
    ObjectReader reader(bench.reading, *entry.node);
    static_cast<void>(reader.id());
    rules::Aftermath& after = bench.script.aftermath.emplace_back();
    if (const Node* at = reader.need("at"))
      after.a_year_later = bench.reading.word_among(*at, kTimesAfter) == 1;
    std::string& shows = bench.content.aftermath_shows.emplace_back();
    if (const Node* picture = reader.take("shows")) {
      if (const auto place = bench.reading.word_among(*picture, kAftermathPictures))
        shows = kAftermathPictures[*place];
    }
    static_cast<void>(reader.text("when"));
    reader.finish();
  }
  bench.script.names.aftermath = bench.names[NameKind::aftermath].ids();
}

std::string read_objective(Workbench& bench, ObjectReader& reader) {
  const Node* node = reader.need("objective");
  const auto place =
      node == nullptr ? std::nullopt : refer(bench.reading, bench.names, NameKind::objectives, *node);
  return place ? bench.names[NameKind::objectives][*place].id : std::string();
}

void compile_debrief(Workbench& bench) {
  for (const NameTable::Entry& entry : bench.names[NameKind::debrief].entries()) {
    ObjectReader reader(bench.reading, *entry.node);
    DebriefQuestion question;
    question.id = reader.id().value_or("");
    question.objective = read_objective(bench, reader);
    reader.finish();
    bench.content.debrief.push_back(std::move(question));
  }
}

void compile_quiz_item(Workbench& bench, const Node& element) {
  ObjectReader reader(bench.reading, element);
  QuizItem item;
  item.id = reader.id().value_or("");
  item.objective = read_objective(bench, reader);
  LocalIds ids(bench.reading, "options", kTakenByOptions);
  std::size_t right = 0;
  const Node* list = reader.need("options");
  for (const Node& option : reader.list("options")) {
    ObjectReader option_reader(bench.reading, option);
    if (option_reader.yes_no("right").value_or(false)) {
      item.right = ids.size();
      ++right;
    }
    ids.take(option_reader);
    option_reader.finish();
  }
  reader.finish();
  if (list != nullptr && list->kind == Node::Kind::list && (right != 1 || ids.size() < 2)) {
    bench.reading.report(Code::quiz_right_count, *list, item.id, std::to_string(right));
  }
  item.options = std::move(ids).ids();
  bench.content.quiz.push_back(std::move(item));
}

void compile_gallery(Workbench& bench) {
  for (const NameTable::Entry& entry : bench.names[NameKind::gallery].entries()) {
    ObjectReader reader(bench.reading, *entry.node);
    GalleryTask task;
    task.id = reader.id().value_or("");
    task.count = static_cast<std::uint16_t>(reader.need_whole("count", 1, 500).value_or(1));
    reader.finish();
    bench.content.gallery.push_back(std::move(task));
  }
}

}  // namespace

void compile_rest(Workbench& bench) {
  compile_injects(bench);
  compile_endings(bench);
  compile_aftermath(bench);
  compile_debrief(bench);
  for (const NameTable::Entry& entry : bench.names[NameKind::quiz].entries())
    compile_quiz_item(bench, *entry.node);
  compile_gallery(bench);
}

}  // namespace kenes::scenario
