#include "app/sitting.hpp"

#include <algorithm>
#include <charconv>
#include <sstream>

#include "app/local_time.hpp"
#include "codec/row_body.hpp"
#include "journal/folder.hpp"
#include "session/branch.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using records::QuizAnswers;
using rules::SeatId;

/// As they stand in a note: "a - b" (a dash: don't know), in the order of the items.
std::string written(const scenario::ScenarioContent& content, const QuizAnswers& answers) {
  std::string out;
  for (std::size_t i = 0; i < answers.size() && i < content.quiz.size(); ++i) {
    out.append(out.empty() ? "" : " ").append(answers[i] ? content.quiz[i].options[*answers[i]] : "-");
  }
  return out;
}

QuizAnswers read_answers(const scenario::ScenarioContent& content, const std::string& words) {
  QuizAnswers answers;
  std::istringstream in(words);
  std::string word;
  while (in >> word && answers.size() < content.quiz.size()) {
    const auto& options = content.quiz[answers.size()].options;
    const auto at = std::find(options.begin(), options.end(), word);
    answers.push_back(at == options.end() ? std::nullopt
                                          : std::optional(static_cast<std::size_t>(at - options.begin())));
  }
  return answers;
}

}  // namespace

std::unique_ptr<journal::File> new_journal(fs::path path, const session::Header& header,
                                           std::optional<KeepFault>& fault) {
  if (path.empty()) {
    const auto made =
        journal::new_session_path(journal::sessions_folder(), header.scenario, header.started_ms);
    if (!made) {
      fault = KeepFault{journal::sessions_folder(), made.error()};
      return nullptr;
    }
    path = *made;
  }
  auto created = journal::create(path, header);
  if (created) return std::move(*created);
  fault = KeepFault{path, created.error()};
  return nullptr;
}

namespace {

fs::path path_of(const journal::File* file) { return file == nullptr ? fs::path() : file->path(); }

/// The table as these rows left it. `file`: where it is gone on writing; null: nowhere.
Result<Seated, SittingFault> seat_at(const journal::Contents& contents, std::unique_ptr<journal::File> file,
                                     const fs::path& path) {
  auto bundle = load_bundle(contents.header.files);
  if (!bundle) return Unexpected{SittingFault(bundle.error())};
  session::Ports ports;
  ports.journal = file.get();
  auto going_on = session::Session::resume(bundle->script, contents.header, contents.rows, ports);
  if (!going_on) return Unexpected{SittingFault(going_on.error())};
  const SeatId seat = seat_named(*bundle->script, contents.header.options.seat);
  if (seat.is_none()) return Unexpected{SittingFault(NotSolo{})};
  QuizAnswers before = quiz_in(bundle->content, contents.rows, kQuizBefore);
  QuizAnswers after = quiz_in(bundle->content, contents.rows, kQuizAfter);
  DocumentNotes notes = notes_in(*bundle->script, contents.rows);
  auto table = std::make_unique<solo::Table>(std::move(*going_on), seat, contents.header.seed);
  return Seated{std::move(*bundle),      std::move(file),
                std::move(table),        std::move(before),
                std::move(after),        branched_in(contents.rows),
                std::move(notes),        path,
                helped_in(contents.rows)};
}

}  // namespace

SeatId seat_named(const rules::Script& script, const std::string& word) {
  for (std::size_t i = 0; i < script.names.seats.size(); ++i) {
    if (script.names.seats[i] == word) return SeatId(i);
  }
  return {};
}

Result<Seated, SittingFault> resume_sitting(const fs::path& path) {
  auto opened = journal::open(path);
  if (!opened) return Unexpected{SittingFault(opened.error())};
  return seat_at(opened->contents, std::move(opened->file), path);
}

Result<Seated, SittingFault> look_back(const fs::path& path) {
  auto contents = journal::read(path);
  if (!contents) return Unexpected{SittingFault(contents.error())};
  if (contents->verdict != journal::Verdict::ok)
    return Unexpected{SittingFault(journal::Fault{journal::Fault::Why::unusable, contents->what,
                                                  contents->verdict, contents->first_bad})};
  return seat_at(*contents, nullptr, path);
}

Seated start_sitting(NewSitting wish, const fs::path& path, std::optional<KeepFault>& fault) {
  session::Header header =
      solo::header_for(*wish.bundle.script, stored(wish.bundle.files), wish.seat, wish.seed, wish.level);
  header.started_ms = now_ms();
  header.languages = {std::string(text::code_of(wish.language))};
  auto file = new_journal(path, header, fault);
  session::Ports ports;
  ports.journal = file.get();
  auto table = std::make_unique<solo::Table>(session::Session::start(wish.bundle.script, header, ports),
                                             wish.seat, wish.seed);
  note_quiz(*table, wish.bundle, wish.language, kQuizBefore, wish.before);
  const fs::path kept = path_of(file.get());
  return Seated{
      std::move(wish.bundle), std::move(file), std::move(table), std::move(wish.before), {}, {}, {}, kept};
}

Seated branch_sitting(const Seated& from, std::size_t moves, const fs::path& path,
                      std::optional<KeepFault>& fault) {
  const session::Session& old = from.table->session();
  session::Header header = old.header();
  header.started_ms = now_ms();
  auto file = new_journal(path, header, fault);
  std::vector<session::Row> rows = session::branch_rows(old, moves);
  for (const session::Row& row : rows) {
    if (file == nullptr) break;
    if (const auto written = file->append(row); !written) {
      // What is half on the disk is of no use to anybody; the hearing itself goes on.
      fault = KeepFault{file->path(), {journal::Fault::Why::not_writable, written.error().what, {}, 0}};
      const fs::path gone = file->path();
      file.reset();
      std::error_code ignored;
      fs::remove(gone, ignored);
    }
  }
  session::Ports ports;
  ports.journal = file.get();
  auto going_on = session::Session::resume(from.bundle.script, header, rows, ports);
  KENES_EXPECT(going_on.has_value());
  auto table = std::make_unique<solo::Table>(std::move(*going_on), from.table->own(), header.seed);
  const std::string language = header.languages.empty() ? "ru" : header.languages.front();
  std::string words = std::to_string(moves);
  if (!from.path.empty()) words += " " + from.path.filename().string();
  const auto noted = table->session().note(session::kBranchNote, {language, words});
  KENES_EXPECT(noted.has_value());
  if (const auto spoken = text::language_named(language)) {
    note_quiz(*table, from.bundle, *spoken, kQuizBefore, from.before);
    for (const auto& [document, note] : from.notes) note_document(*table, *spoken, document, note);
  }
  const fs::path kept = path_of(file.get());
  return Seated{from.bundle, std::move(file), std::move(table), from.before, {}, moves, from.notes, kept};
}

std::optional<std::size_t> branched_in(const std::vector<session::Row>& rows) {
  for (const session::Row& row : rows) {
    if (row.kind != session::Row::Kind::note || !row.side) continue;
    const auto note = codec::decode_note(row.body);
    if (!note || note->topic != session::kBranchNote) continue;
    const std::string& words = row.side->text;
    std::size_t moves = 0;
    const auto read = std::from_chars(words.data(), words.data() + words.size(), moves);
    if (read.ec == std::errc{}) return moves;
  }
  return std::nullopt;
}

Helped helped_in(const std::vector<session::Row>& rows) {
  Helped out;
  for (const session::Row& row : rows) {
    if (row.kind == session::Row::Kind::undo_to) ++out.taken_back;
    if (row.kind != session::Row::Kind::note) continue;
    const auto note = codec::decode_note(row.body);
    if (note && note->topic == kHintNote) ++out.hints;
  }
  return out;
}

void note_quiz(solo::Table& table, const Bundle& bundle, text::Language language, const char* topic,
               const QuizAnswers& answers) {
  if (answers.empty()) return;
  const session::SideText words{std::string(text::code_of(language)), written(bundle.content, answers)};
  const auto noted = table.session().note(topic, words);
  KENES_EXPECT(noted.has_value());
}

void note_document(solo::Table& table, text::Language language, rules::EvidenceId document,
                   const std::string& words) {
  const std::string& word = table.script().names.evidence[document.index()];
  const auto noted = table.session().note(
      kDocumentNote, {std::string(text::code_of(language)), words.empty() ? word : word + " " + words});
  KENES_EXPECT(noted.has_value());
}

DocumentNotes notes_in(const rules::Script& script, const std::vector<session::Row>& rows) {
  DocumentNotes notes;
  const auto& names = script.names.evidence;
  for (const session::Row& row : rows) {
    if (row.kind != session::Row::Kind::note || !row.side) continue;
    const auto note = codec::decode_note(row.body);
    if (!note || note->topic != kDocumentNote) continue;
    const std::string& text = row.side->text;
    const std::size_t space = std::min(text.find(' '), text.size());
    const auto found = std::find(names.begin(), names.end(), text.substr(0, space));
    if (found == names.end()) continue;
    notes[rules::EvidenceId(static_cast<std::size_t>(found - names.begin()))] =
        text.substr(std::min(space + 1, text.size()));
  }
  return notes;
}

QuizAnswers quiz_in(const scenario::ScenarioContent& content, const std::vector<session::Row>& rows,
                    std::string_view topic) {
  QuizAnswers answers;
  for (const session::Row& row : rows) {
    if (row.kind != session::Row::Kind::note || !row.side) continue;
    const auto note = codec::decode_note(row.body);
    if (note && note->topic == topic) answers = read_answers(content, row.side->text);
  }
  return answers;
}

records::QuizSheet quiz_sheet_of(const scenario::ScenarioContent& content) {
  records::QuizSheet sheet;
  for (const scenario::QuizItem& item : content.quiz) {
    sheet.items.push_back(item.id);
    sheet.options.push_back(item.options);
    sheet.right.push_back(item.right);
  }
  return sheet;
}

}  // namespace kenes::app
