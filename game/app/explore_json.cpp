#include <nlohmann/json.hpp>

#include "analysis/wilson.hpp"
#include "app/explore_report.hpp"
#include "app/explore_words.hpp"
#include "codec/codec.hpp"

namespace kenes::app {
namespace {

using analysis::Certainty;
using analysis::Exploration;
using analysis::ThingKind;
using nlohmann::ordered_json;

constexpr std::array<std::string_view, 4> kCertaintyWords{"seen", "found", "cannot", "not_seen"};

/// Writes the parts of the document, each a list in the order of the author's ids.
class Document {
 public:
  Document(const Setting& setting, const Bundle& bundle, const Exploration& exploration,
           const Comparison* comparison)
      : setting_(setting),
        script_(*bundle.script),
        exploration_(exploration),
        survey_(exploration.survey),
        comparison_(comparison) {
    out_ = {{"scenario", bundle.content.id},
            {"plays", survey_.plays},
            {"seed", exploration.order.plan.seed},
            {"policy", analysis::name_of(exploration.order.plan.policy)},
            {"moves", survey_.moves},
            {"minutes", survey_.plays == 0 ? 0 : survey_.seconds / 60 / survey_.plays},
            {"unfinished", survey_.unfinished},
            {"no_quorum", survey_.no_quorum},
            {"report_accepted", survey_.report_accepted},
            {"unasked", survey_.unasked}};
  }

  std::string text() {
    add_troubles();
    if (comparison_ != nullptr) add_changes();
    add_endings();
    out_["aftermath"] = list(ThingKind::aftermath);
    out_["beats"] = list(ThingKind::beat);
    out_["choices"] = list(ThingKind::choice);
    out_["claims"] = list(ThingKind::claim);
    out_["evidence"] = list(ThingKind::presented);
    for (const ThingKind kind : {ThingKind::proposed, ThingKind::adopted, ThingKind::rejected}) {
      out_["recommendations"][kind_word(kind)] = list(kind);
    }
    out_["injects"] = list(ThingKind::inject);
    out_["variants"] = list(ThingKind::variant);
    add_seats();
    add_phases();
    add_walk();
    add_timing();
    return out_.dump(2, ' ', false, ordered_json::error_handler_t::replace);
  }

 private:
  [[nodiscard]] ordered_json entry(std::size_t thing) const {
    const analysis::Finding& finding = exploration_.findings[thing];
    const analysis::Witness& witness = survey_.shortest[thing];
    ordered_json entry{{"id", id_of(script_, survey_.things[thing])},
                       {"count", survey_.seen[thing]},
                       {"possible", finding.certainty != Certainty::cannot},
                       {"certainty", kCertaintyWords[static_cast<std::size_t>(finding.certainty)]}};
    const analysis::FirstMoves& first = survey_.first[thing];
    const analysis::Mean mean = analysis::mean_of(survey_.seen[thing], first.sum, first.squares);
    if (mean.count > 0) entry["first"] = {{"mean", mean.mean}, {"spread", mean.spread}};
    if (!witness.is_none()) entry.update({{"shortest", {{"seed", witness.seed}, {"moves", witness.moves}}}});
    if (!finding.play.empty()) entry["shortest"] = {{"moves", finding.play.size()}};
    if (finding.proof) entry["why"] = reason_in_words(setting_, script_, *finding.proof);
    return entry;
  }
  [[nodiscard]] ordered_json list(ThingKind kind) const {
    auto list = ordered_json::array();
    const std::size_t first = survey_.things.first(kind);
    for (std::size_t i = 0; i < survey_.things.count(kind); ++i) list.push_back(entry(first + i));
    return list;
  }

  void add_troubles() {
    out_["troubles"] = ordered_json::array();
    for (const analysis::Trouble& trouble : analysis::troubles_of(script_, exploration_)) {
      ordered_json entry{{"kind", analysis::kTroubleNames[static_cast<std::size_t>(trouble.kind)]},
                         {"fault", analysis::is_fault(trouble.kind)}};
      using Kind = analysis::Trouble::Kind;
      if (trouble.kind == Kind::idle_seat) {
        entry.update({{"what", "seat"}, {"id", script_.names.seats[trouble.at]}});
      } else if (trouble.kind >= Kind::cannot && trouble.kind != Kind::unasked) {
        const analysis::Thing& thing = survey_.things[trouble.at];
        entry.update({{"what", kind_word(thing.kind)}, {"id", id_of(script_, thing)}});
      }
      entry["message"] = trouble_in_words(setting_, script_, exploration_, trouble);
      out_["troubles"].push_back(entry);
    }
  }

  void add_changes() {
    out_["changes"] = ordered_json::array();
    for (const Change& change : comparison_->changes) {
      const analysis::Thing& thing = survey_.things[change.thing];
      out_["changes"].push_back({{"what", kind_word(thing.kind)},
                                 {"id", id_of(script_, thing)},
                                 {"count_before", change.before},
                                 {"plays_before", comparison_->earlier.plays},
                                 {"count", change.now}});
      if (change.is_when)
        out_["changes"].back().update({{"mean_before", change.mean_before}, {"mean", change.mean_now}});
    }
  }

  void add_endings() {
    out_["endings"] = list(ThingKind::ending);
    for (ordered_json& ending : out_["endings"]) {
      const auto interval = analysis::wilson(ending["count"].get<std::uint64_t>(), survey_.plays);
      ending["low"] = interval.low;
      ending["high"] = interval.high;
    }
  }

  void add_seats() {
    out_["seats"] = ordered_json::array();
    for (rules::SeatId seat : script_.core) {
      const analysis::SeatSurvey& counted = survey_.seats[seat.index()];
      auto goals = ordered_json::array();
      for (std::size_t i = 0; i < script_.seats[seat.index()].goals.size(); ++i) {
        goals.push_back(entry(survey_.things.goal(seat.index(), i)));
        goals.back()["id"] = script_.names.goals[seat.index()][i];
      }
      out_["seats"].push_back({{"id", script_.names.seats[seat.index()]},
                               {"turns", counted.turns},
                               {"moves", counted.moves},
                               {"choices", counted.choices},
                               {"longest_idle", counted.longest_idle_s},
                               {"idle_per_mille", survey_.idle_per_mille(seat.index())},
                               {"longest_wait",
                                {{"seconds", counted.longest_wait.seconds},
                                 {"from", counted.longest_wait.from_s},
                                 {"seed", counted.longest_wait.seed}}},
                               {"mean_wait", survey_.wait_s(seat.index())},
                               {"long_waits", counted.long_waits},
                               {"goals_reached", counted.goals_reached},
                               {"goals_possible", counted.goals_possible},
                               {"goals", goals}});
    }
  }

  void add_phases() {
    out_["phases"] = ordered_json::array();
    for (std::size_t i = 0; i < survey_.phases.size(); ++i) {
      out_["phases"].push_back({{"id", script_.rulebook.phases[i].id},
                                {"moves", survey_.phases[i].moves},
                                {"seconds", survey_.phases[i].seconds}});
    }
  }

  [[nodiscard]] ordered_json way(const std::vector<rules::Action>& actions) const {
    auto list = ordered_json::array();
    rules::Hearing hearing = rules::initial_hearing(script_, analysis::options_of_walk());
    for (const rules::Action& action : actions) {
      list.push_back(ordered_json::parse(codec::encode_action(codec::words_of(script_, hearing), action)));
      rules::advance(script_, hearing, action, nullptr);
    }
    return list;
  }

  void add_walk() {
    const analysis::BranchWalk& walk = exploration_.walk;
    out_["walk"] = {{"complete", walk.complete}, {"states", walk.states}, {"moves", walk.moves},
                    {"depth", walk.depth},       {"ended", walk.ended},   {"dead_ends", walk.dead_ends},
                    {"endless", walk.endless}};
    if (!walk.to_dead_end.empty()) out_["walk"]["to_dead_end"] = way(walk.to_dead_end);
    if (!walk.to_endless.empty()) out_["walk"]["to_endless"] = way(walk.to_endless);
  }

  void add_timing() {
    const analysis::Timing& timing = exploration_.timing;
    const auto rate = [](std::uint64_t count, double seconds) {
      return seconds > 0 ? static_cast<double>(count) / seconds : 0.0;
    };
    out_["timing"] = {{"threads", exploration_.order.plan.threads},
                      {"survey_seconds", timing.survey},
                      {"search_seconds", timing.search},
                      {"walk_seconds", timing.walk},
                      {"plays_per_second", rate(survey_.plays, timing.survey)},
                      {"moves_per_second", rate(survey_.moves, timing.survey)},
                      {"states_per_second", rate(exploration_.walk.states, timing.walk)}};
  }

  const Setting& setting_;
  const rules::Script& script_;
  const Exploration& exploration_;
  const analysis::Survey& survey_;
  const Comparison* comparison_;  // Null: nothing is compared.
  ordered_json out_;
};

}  // namespace

std::string report_json(const Setting& setting, const Bundle& bundle, const Exploration& exploration,
                        const Comparison* comparison) {
  return Document(setting, bundle, exploration, comparison).text();
}

}  // namespace kenes::app
