#include <algorithm>
#include <array>

#include "text/figures.hpp"
#include "ui/report.hpp"

namespace kenes::ui {
namespace {

using namespace rules;

using Stated = std::array<std::optional<std::int32_t>, 3>;
constexpr std::array<std::string_view, 3> kStated{"play.indicator.baseline", "play.indicator.target",
                                                  "play.indicator.actual"};

std::string figures_of(const Sight& sight, const std::string& unit, const Stated& stated) {
  std::string out;
  for (std::size_t i = 0; i < stated.size(); ++i) {
    if (!stated[i]) continue;
    const std::string figure = text::figure(sight.voice.catalogue, sight.voice.language, unit, *stated[i]);
    out.append(out.empty() ? "" : " · ").append(sight.voice.say(kStated[i], {{"figure", figure}}));
  }
  return out;
}

/// A bar says something only where there are two figures to compare.
std::optional<ReportModel::Bar> bar_of(const Stated& stated) {
  std::int32_t most = 0;
  for (const auto& one : stated) most = std::max(most, one.value_or(0));
  const auto count =
      std::count_if(stated.begin(), stated.end(), [](const auto& one) { return one.has_value(); });
  const bool negative =
      std::any_of(stated.begin(), stated.end(), [](const auto& one) { return one.value_or(0) < 0; });
  if (count < 2 || most == 0 || negative) return std::nullopt;
  const auto part = [&](const std::optional<std::int32_t>& one) {
    return one ? static_cast<float>(*one) / static_cast<float>(most) : -1.0F;
  };
  return ReportModel::Bar{part(stated[0]), part(stated[1]), part(stated[2])};
}

/// What a claim was on its way, that its state no longer tells.
std::string earlier_of(const Sight& sight, const ClaimView& claim) {
  constexpr std::array<std::pair<ClaimState::Mark, Progress>, 4> kPassed{
      {{ClaimState::was_contradicted, Progress::contradicted},
       {ClaimState::was_confirmed, Progress::confirmed},
       {ClaimState::was_explained, Progress::explained},
       {ClaimState::was_committed, Progress::committed}}};
  std::string out;
  for (const auto& [mark, progress] : kPassed) {
    if ((claim.marks & mark) == 0 || claim.progress == progress) continue;
    out.append(out.empty() ? "" : ", ").append(sight.voice.word("progress", progress));
  }
  return out.empty() ? out : sight.voice.say("report.earlier", {{"states", out}});
}

bool is_settled(Progress progress) { return progress >= Progress::confirmed; }

ReportModel::Claim claim_of(const Sight& sight, const Allowed& allowed, ClaimId id) {
  const ClaimView& seen = sight.view.claims[id.index()];
  ReportModel::Claim claim;
  claim.id = id;
  claim.number = number_of(sight, id);
  claim.words = sight.voice.claim(id);
  if (const auto& stated = sight.content.indicators[id.index()]) {
    const Stated figures{stated->baseline, stated->target, stated->actual};
    claim.figures = figures_of(sight, stated->unit, figures);
    claim.bar = bar_of(figures);
  }
  claim.progress = seen.progress;
  claim.state = sight.voice.word("progress", seen.progress);
  claim.earlier = earlier_of(sight, seen);
  claim.recorded = (seen.marks & ClaimState::was_recorded) != 0;
  if (seen.truth_known)
    claim.known = sight.voice.say("play.claim_known", {{"truth", sight.voice.word("truth", seen.truth)}});
  claim.under_discussion = sight.view.floor.claim == id;
  claim.why_not = allowed.why_not_ask[id.index()];
  return claim;
}

std::string status_of(const Sight& sight, SectionId id, const ReportModel::Section& section) {
  const std::string who = sight.voice.person(sight.voice.script.sections[id.index()].by);
  if (!section.delivered) return sight.voice.say("report.to_come", {{"who", who}});
  const auto settled = std::count_if(section.claims.begin(), section.claims.end(),
                                     [](const ReportModel::Claim& c) { return is_settled(c.progress); });
  return sight.voice.say("report.delivered",
                         {{"who", who}, {"settled", settled}, {"all", section.claims.size()}});
}

void sum_up(ReportModel& model) {
  bool any = false;
  bool same = true;
  for (const ReportModel::Section& section : model.sections) {
    for (const ReportModel::Claim& claim : section.claims) {
      if (claim.why_not.empty()) model.may_ask = true;
      if (any && claim.why_not != model.why_nothing) same = false;
      if (!any) model.why_nothing = claim.why_not;
      any = true;
    }
  }
  if (!same) model.why_nothing.clear();
}

}  // namespace

std::string number_of(const Sight& sight, ClaimId claim) { return number_of(sight.content, claim); }

ReportModel report_model(const Sight& sight, const Allowed& allowed) {
  ReportModel model;
  for (std::size_t i = 0; i < sight.voice.script.sections.size(); ++i) {
    const SectionId id(i);
    ReportModel::Section section;
    section.number = std::to_string(i + 1);
    section.title = sight.voice.section(id);
    section.delivered = sight.view.delivered.has(id);
    if (section.delivered) {
      for (const ClaimId claim : sight.content.section_claims[i])
        section.claims.push_back(claim_of(sight, allowed, claim));
    }
    section.status = status_of(sight, id, section);
    model.sections.push_back(std::move(section));
  }
  sum_up(model);
  return model;
}

}  // namespace kenes::ui
