#include <algorithm>
#include <cmath>
#include <ostream>

#include "analysis/wilson.hpp"
#include "app/explore_report.hpp"
#include "app/explore_words.hpp"
#include "text/numbers.hpp"
#include "text/wrap.hpp"

namespace kenes::app {
namespace {

using analysis::Exploration;
using analysis::ThingKind;

constexpr std::size_t kWidth = 80;
constexpr std::size_t kMostTroubles = 8;
constexpr std::size_t kMostChanges = 8;
constexpr std::size_t kMostRare = 6;
constexpr std::size_t kNameWidth = 22;
constexpr std::size_t kColumn = 13;
constexpr std::size_t kWideColumn = 17;  // Where there are only three.

/// Per mille, rounded half up.
std::int64_t per_mille(double share) { return static_cast<std::int64_t>(share * 1000 + 0.5); }

class Page {
 public:
  Page(const Setting& setting, const Bundle& bundle, const Exploration& exploration,
       const Comparison* comparison)
      : setting_(setting),
        bundle_(bundle),
        script_(*bundle.script),
        exploration_(exploration),
        survey_(exploration.survey),
        comparison_(comparison) {}

  void print() {
    head();
    troubles();
    if (comparison_ != nullptr) changes();
    endings();
    rarest();
    seats();
    pace();
    walk();
    last();
  }

 private:
  [[nodiscard]] std::string say(std::string_view key, const text::Args& args = {}) const {
    return setting_.say(std::string("explore.") + std::string(key), args);
  }
  [[nodiscard]] std::string tenths(std::int64_t value) const {
    return text::tenths(setting_.language, value);
  }
  [[nodiscard]] std::string number(std::uint64_t value) const {
    return text::number(setting_.language, static_cast<std::int64_t>(value));
  }
  /// Of `sum` over all plays, the mean in tenths.
  [[nodiscard]] std::string mean(std::uint64_t sum) const {
    return tenths(static_cast<std::int64_t>((10 * sum + survey_.plays / 2) /
                                            std::max<std::uint64_t>(1, survey_.plays)));
  }

  void line(const std::string& text, const std::string& indent = "", const std::string& rest = "  ") {
    setting_.out << text::wrapped_text(text, kWidth, {indent, rest});
  }
  void title(std::string_view key) { setting_.out << '\n' << say(key) << '\n'; }
  static std::string right(const std::string& text, std::size_t width) {
    const std::size_t taken = text::display_width(text);
    return taken < width ? std::string(width - taken, ' ') + text : text;
  }
  /// A name and figures below the heads of their columns.
  void row(const std::string& name, const std::vector<std::string>& figures, std::size_t column = kColumn) {
    std::string out = "  " + text::padded(name, kNameWidth);
    for (const std::string& figure : figures) out += right(figure, column);
    while (out.ends_with(' ')) out.pop_back();
    setting_.out << out << '\n';
  }

  void head() {
    const analysis::Plan& plan = exploration_.order.plan;
    line(say("heading", {{"scenario", bundle_.content.id},
                         {"plays", say("plays", {{"n", survey_.plays}})},
                         {"table", say("table." + std::string(analysis::name_of(plan.policy)))},
                         {"seed", std::to_string(plan.seed)}}));
    line(say("average", {{"minutes", mean(survey_.seconds / 60)}, {"moves", mean(survey_.moves)}}));
  }

  void troubles() {
    const auto all = analysis::troubles_of(script_, exploration_);
    title(all.empty() ? "no_troubles" : "troubles");
    for (std::size_t i = 0; i < std::min(all.size(), kMostTroubles); ++i) {
      line(trouble_in_words(setting_, script_, exploration_, all[i]), "  ", "    ");
    }
    if (all.size() > kMostTroubles) line(say("more", {{"n", all.size() - kMostTroubles}}), "  ", "    ");
  }

  void changes() {
    const auto& all = comparison_->changes;
    title(all.empty() ? "no_changes" : "changes");
    for (std::size_t i = 0; i < std::min(all.size(), kMostChanges); ++i) line(in_words(all[i]), "  ", "    ");
    if (all.size() > kMostChanges) line(say("more", {{"n", all.size() - kMostChanges}}), "  ", "    ");
  }
  [[nodiscard]] std::string in_words(const Change& change) const {
    const std::string what = thing_in_words(setting_, script_, survey_.things[change.thing]);
    const auto rounded = [&](double moves) { return number(static_cast<std::uint64_t>(std::lround(moves))); };
    if (change.is_when)
      return say(
          "change_when",
          {{"what", what}, {"before", rounded(change.mean_before)}, {"now", rounded(change.mean_now)}});
    return say("change", {{"what", what},
                          {"before", percent(change.before, comparison_->earlier.plays)},
                          {"now", percent(change.now, survey_.plays)}});
  }
  [[nodiscard]] std::string percent(std::uint64_t count, std::uint64_t of) const {
    return tenths(per_mille(of == 0 ? 0 : static_cast<double>(count) / static_cast<double>(of))) + " %";
  }

  void endings() {
    title("endings");
    row("", {say("column.count"), say("column.share"), say("column.interval")}, kWideColumn);
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < script_.endings.size(); ++i)
      order.push_back(survey_.things.at(ThingKind::ending, i));
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return survey_.seen[a] > survey_.seen[b]; });
    for (std::size_t thing : order) share(id_of(script_, survey_.things[thing]), survey_.seen[thing]);
    if (survey_.no_quorum > 0) share(say("no_quorum"), survey_.no_quorum);
    if (survey_.unfinished > 0) share(say("unfinished"), survey_.unfinished);
  }
  void share(const std::string& name, std::uint64_t count) {
    const auto interval = analysis::wilson(count, survey_.plays);
    const double mean =
        survey_.plays == 0 ? 0 : static_cast<double>(count) / static_cast<double>(survey_.plays);
    row(name,
        {number(count), tenths(per_mille(mean)) + " %",
         tenths(per_mille(interval.low)) + "–" + tenths(per_mille(interval.high)) + " %"},
        kWideColumn);
  }

  /// What an author can hardly meet by playing: shown by a search only, then by fewest hearings. What many
  /// hearings show is not rare.
  void rarest() {
    std::vector<std::size_t> rare;
    for (std::size_t i = 0; i < survey_.things.size(); ++i) {
      const ThingKind kind = survey_.things[i].kind;
      if (kind == ThingKind::claim || kind == ThingKind::goal || kind == ThingKind::variant) continue;
      const bool known = survey_.seen[i] > 0 || !exploration_.findings[i].play.empty();
      if (known && 20 * survey_.seen[i] <= survey_.plays) rare.push_back(i);
    }
    if (rare.empty()) return;
    std::stable_sort(rare.begin(), rare.end(),
                     [&](std::size_t a, std::size_t b) { return survey_.seen[a] < survey_.seen[b]; });
    title("rarest");
    for (std::size_t i = 0; i < std::min(rare.size(), kMostRare); ++i) rarity(rare[i]);
    if (rare.size() > kMostRare) line(say("more", {{"n", rare.size() - kMostRare}}), "  ", "    ");
  }
  void rarity(std::size_t thing) {
    const std::string what = thing_in_words(setting_, script_, survey_.things[thing]);
    const analysis::Witness& witness = survey_.shortest[thing];
    if (witness.is_none()) {
      line(say("rare.found", {{"what", what}, {"n", exploration_.findings[thing].play.size()}}), "  ",
           "    ");
      return;
    }
    line(say("rare.seen", {{"what", what},
                           {"n", survey_.seen[thing]},
                           {"seed", std::to_string(witness.seed)},
                           {"move", witness.moves}}),
         "  ", "    ");
  }

  void seats() {
    title("seats");
    row("", {say("column.turns"), say("column.moves"), say("column.goals"), say("column.idle"),
             say("column.wait")});
    for (rules::SeatId seat : script_.core) {
      const analysis::SeatSurvey& counted = survey_.seats[seat.index()];
      std::string goals = "–";
      if (counted.goals_possible > 0) {
        goals =
            tenths(static_cast<std::int64_t>(1000 * counted.goals_reached / counted.goals_possible)) + " %";
      }
      const auto idle = static_cast<std::int64_t>(survey_.idle_per_mille(seat.index()));
      row(script_.names.seats[seat.index()],
          {mean(counted.turns), mean(counted.moves), goals, tenths(idle) + " %",
           text::clock_time(counted.longest_wait.seconds)});
    }
  }

  void pace() {
    std::string phases;
    for (std::size_t i = 0; i < survey_.phases.size(); ++i) {
      phases.append(phases.empty() ? "" : "; ")
          .append(say("phase", {{"phase", setting_.say("phase." + std::string(rules::name_of(
                                                                      script_.rulebook.phases[i].kind)))},
                                {"minutes", mean(survey_.phases[i].seconds / 60)},
                                {"moves", mean(survey_.phases[i].moves)}}));
    }
    setting_.out << '\n';
    line(say("pace", {{"phases", phases}}));
  }

  void walk() {
    const analysis::BranchWalk& walk = exploration_.walk;
    if (walk.states == 0) return;
    line(walk.complete ? say("walk.whole", {{"n", walk.states}})
                       : say("walk.part", {{"n", walk.states}, {"depth", walk.depth}}));
  }

  void last() {
    const analysis::Timing& timing = exploration_.timing;
    const double seconds = timing.survey + timing.search + timing.walk;
    const double rate = timing.survey > 0 ? static_cast<double>(survey_.moves) / timing.survey : 0;
    line(say("took", {{"seconds", tenths(static_cast<std::int64_t>(seconds * 10 + 0.5))},
                      {"n", exploration_.order.plan.threads},
                      {"rate", number(static_cast<std::uint64_t>(rate))}}));
    line(say("hint", {{"command", "kenes explore " + bundle_.content.id + " --trace"}}));
  }

  const Setting& setting_;
  const Bundle& bundle_;
  const rules::Script& script_;
  const Exploration& exploration_;
  const analysis::Survey& survey_;
  const Comparison* comparison_;
};

}  // namespace

void print_report(const Setting& setting, const Bundle& bundle, const Exploration& exploration,
                  const Comparison* comparison) {
  Page(setting, bundle, exploration, comparison).print();
}

}  // namespace kenes::app
