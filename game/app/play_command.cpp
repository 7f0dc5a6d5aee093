// `kenes play --text`: from the first question to the last page of the debrief.

#include <algorithm>
#include <istream>
#include <ostream>
#include <random>

#include "app/as_typed.hpp"
#include "app/commands.hpp"
#include "app/faults.hpp"
#include "app/interrupt.hpp"
#include "app/local_time.hpp"
#include "app/play/frame.hpp"
#include "app/play/hearing_play.hpp"
#include "app/sitting.hpp"
#include "app/window_command.hpp"
#include "journal/folder.hpp"

namespace kenes::app {
namespace {

namespace fs = std::filesystem;
using records::QuizAnswers;
using rules::SeatId;

class PlayCommand {
 public:
  PlayCommand(const Setting& setting, const PlayOptions& options)
      : setting_(setting),
        options_(options),
        terminal_(setting.in, setting.out, terminal_width(), !person_at_stdin()),
        frame_(setting, terminal_, setting.language) {
    if (!options.no_pages) terminal_.set_rows(terminal_rows());
  }

  int run() {
    if (!setting_.language_known && !frame_.ask_language()) return not_begun();
    std::optional<Seated> seated;
    if (const auto code = sit_down(seated)) return *code == kDone ? not_begun() : *code;
    HearingPlay hearing(terminal_, setting_.catalogue, seated->bundle, *seated->table, frame_.language());
    if (hearing.run() == HearingPlay::End::left) return leave(*seated);
    return after(*seated);
  }

 private:
  /// An exit code when there will be no hearing.
  std::optional<int> sit_down(std::optional<Seated>& seated) {
    std::error_code ignored;  // What cannot be looked at shows when it is opened.
    const fs::path journal = options_.journal;
    if (!journal.empty() && fs::exists(journal, ignored)) {
      if (const auto code = other_than_wanted(setting_, journal, options_.scenario, options_.seat))
        return code;
      return resume(journal, seated);
    }
    // Told before the person has chosen a seat and answered questions, not after.
    if (!journal.empty() && journal.has_parent_path() && !fs::is_directory(journal.parent_path(), ignored)) {
      setting_.complain("journal.fault.not_writable", {{"file", options_.journal}});
      return kOutside;
    }
    if (const auto latest = unfinished()) {
      bool wanted = false;
      if (!asked_to_resume(*latest, wanted)) return kDone;
      if (wanted) return resume(latest->path, seated);
    }
    return start(seated);
  }

  /// The latest solo session that can be gone on with, unless the person asked for something of their own.
  [[nodiscard]] std::optional<journal::Summary> unfinished() const {
    const bool own_wish = !options_.journal.empty() || !options_.seat.empty() || options_.seed.has_value();
    if (own_wish) return std::nullopt;
    for (const journal::Summary& summary : journal::sessions_in(journal::sessions_folder())) {
      const bool solo = !summary.options.room && !summary.options.seat.empty();
      const bool open = summary.verdict == journal::Verdict::ok && !summary.over && !summary.in_use;
      const bool same = options_.scenario.empty() || options_.scenario == summary.scenario;
      if (solo && open && same) return summary;
    }
    return std::nullopt;
  }

  /// False: the person left.
  bool asked_to_resume(const journal::Summary& summary, bool& wanted) {
    const auto contents = journal::read(summary.path);
    if (!contents) return true;
    const auto bundle = load_bundle(contents->header.files);
    if (!bundle) return true;
    const auto answer =
        frame_.ask_resume(*bundle, seat_named(*bundle->script, summary.options.seat), summary.last_ms);
    wanted = answer.value_or(false);
    return answer.has_value();
  }

  std::optional<int> resume(const fs::path& path, std::optional<Seated>& seated) {
    auto resumed = resume_sitting(path);
    if (!resumed) return tell_fault(setting_, path, resumed.error());
    seated.emplace(std::move(*resumed));
    return std::nullopt;
  }

  std::optional<int> start(std::optional<Seated>& seated) {
    int code = kDone;
    auto bundle = options_.scenario.empty() && options_.seat.empty()
                      ? frame_.ask_scenario()
                      : wanted_bundle(setting_, options_.scenario, code);
    if (!bundle)
      return built_in_scenarios(setting_.assets).empty() ? tell_fault(setting_, "", BundleFault{false, {}})
                                                         : code;
    SeatId seat = seat_named(*bundle->script, options_.seat);
    if (seat.is_none() && !options_.seat.empty()) {
      setting_.complain("cli.no_such_seat", {{"what", options_.seat}, {"seats", seats_of(*bundle->script)}});
      return kUsage;
    }
    if (seat.is_none()) seat = frame_.ask_seat(*bundle).value_or(SeatId{});
    if (seat.is_none()) return kDone;
    auto answers = frame_.ask_quiz(*bundle, true);
    if (!answers) return kDone;
    return begin(std::move(*bundle), seat, std::move(*answers), seated);
  }

  static std::string seats_of(const rules::Script& script) {
    std::string all;
    for (const std::string& word : script.names.seats) all.append(all.empty() ? "" : ", ").append(word);
    return all;
  }

  std::optional<int> begin(Bundle bundle, SeatId seat, QuizAnswers answers, std::optional<Seated>& seated) {
    const std::uint64_t seed = options_.seed ? *options_.seed : std::random_device{}();
    std::optional<KeepFault> fault;
    Seated sitting =
        start_sitting({std::move(bundle), seat, seed, options_.level, frame_.language(), std::move(answers)},
                      options_.journal, fault);
    if (fault) {
      tell_fault(setting_, fault->path, fault->fault);
      if (!options_.journal.empty()) return kOutside;
      terminal_.paragraph(frame_.say("play.goes_unsaved"));
    }
    seated.emplace(std::move(sitting));
    return std::nullopt;
  }

  /// The person left before there was anything to keep.
  int not_begun() {
    terminal_.blank();
    terminal_.paragraph(frame_.say("play.not_begun"));
    return kDone;
  }

  int leave(Seated& seated) {
    terminal_.blank();
    if (seated.file == nullptr) {
      terminal_.paragraph(frame_.say("play.left_unsaved"));
      return kDone;
    }
    const bool saved = seated.table->session().save_again();
    terminal_.paragraph(frame_.say(saved ? "play.left" : "play.left_partly"));
    terminal_.verbatim("  " + going_on(seated));
    return saved ? kDone : kOutside;
  }

  /// What to type to go on with this hearing as it was left: alone, `play` offers what it keeps in its own
  /// place, but would ask for the language again and stop at every page.
  [[nodiscard]] std::string going_on(const Seated& seated) {
    std::string line = "kenes play --text";
    if (options_.no_pages) line += " --no-pages";
    line.append(" --lang ").append(text::code_of(frame_.language()));
    if (options_.journal.empty()) return line;
    return line + " --journal " + as_typed(seated.file->path().string());
  }

  void tell_of_record(Seated& seated) {
    if (seated.file == nullptr) {
      terminal_.paragraph(frame_.say("play.not_kept"));
    } else if (!seated.table->session().save_again()) {
      terminal_.paragraph(frame_.say("play.kept_partly"));
    } else if (options_.journal.empty()) {
      terminal_.paragraph(frame_.say("play.kept", {{"program", "kenes sessions"}}));
    }
  }

  int after(Seated& seated) {
    frame_.debrief(seated.bundle, *seated.table);
    const auto answers = frame_.ask_quiz(seated.bundle, false);
    if (answers) {
      note_quiz(*seated.table, seated.bundle, frame_.language(), kQuizAfter, *answers);
      frame_.show_quiz(seated.bundle, seated.before, *answers);
    }
    if (answers) frame_.offer_records(seated.bundle, *seated.table);
    terminal_.blank();
    terminal_.paragraph(frame_.say("play.again"));
    tell_of_record(seated);
    return kDone;
  }

  const Setting& setting_;
  const PlayOptions& options_;
  InterruptGuard interrupts_;
  Terminal terminal_;
  PlayFrame frame_;
};

}  // namespace

int play(const Setting& setting, const PlayOptions& options) {
  return options.text ? PlayCommand(setting, options).run() : open_window(setting, options, false);
}

}  // namespace kenes::app
