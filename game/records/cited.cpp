#include "records/cited.hpp"

#include <algorithm>

#include "text/figures.hpp"

namespace kenes::records {

using namespace rules;

namespace {

const CitedRule* cited_as(const Script& script, std::string_view id) {
  const auto& cited = script.rulebook.cited;
  const auto at =
      std::find_if(cited.begin(), cited.end(), [&](const CitedRule& one) { return one.id == id; });
  return at == cited.end() ? nullptr : &*at;
}

}  // namespace

std::string first_cited(const Script& script, std::initializer_list<std::string_view> ids) {
  for (const std::string_view id : ids) {
    if (cited_as(script, id) != nullptr) return std::string(id);
  }
  return {};
}

std::string rule_behind(const Script& script, RefusalCode code) {
  switch (code) {
    case RefusalCode::no_quorum:
    case RefusalCode::not_certified:
      return first_cited(script, {"council_quorum", "assembly_quorum", "gathering_quorum"});
    case RefusalCode::turn_used_up:
    case RefusalCode::time_is_up:
    case RefusalCode::presents_used_up:
    case RefusalCode::no_more_extensions:
      return first_cited(script, {"council_time", "assembly_time", "gathering_time"});
    case RefusalCode::agenda_first:
      return first_cited(script, {"council_ordinary", "village_agenda"});
    case RefusalCode::hand_over_first:
      return first_cited(script, {"council_hand_over", "assembly_hand_over"});
    case RefusalCode::not_presiding:
      return first_cited(script, {"council_presides", "village_officers"});
    case RefusalCode::no_floor:
    case RefusalCode::floor_taken:
      return first_cited(script, {"gathering_open"});
    case RefusalCode::not_a_voter:
      return first_cited(script, {"council_invited", "assembly_invited"});
    case RefusalCode::seconds_missing:
      return first_cited(script, {"council_seconding", "assembly_seconding"});
    case RefusalCode::method_not_allowed:
      return first_cited(script, {"council_secret", "assembly_secret", "gathering_hands"});
    case RefusalCode::barred_by_interest:
    case RefusalCode::partner_barred:
      return first_cited(script, {"recusal"});
    case RefusalCode::abstention_barred:
      return first_cited(script, {"abstaining"});
    case RefusalCode::not_a_tie:
      return first_cited(script, {"council_casting", "assembly_casting"});
    case RefusalCode::nothing_to_adjourn:
      return first_cited(script, {"council_adjourn", "assembly_adjourn"});
    default:
      return {};
  }
}

std::string rule_behind(const Script& script, MoveKind kind) {
  switch (kind) {
    case MoveKind::open_meeting:
    case MoveKind::give_floor:
    case MoveKind::take_floor:
    case MoveKind::rule_on_order:
      return first_cited(script, {"council_presides", "village_officers"});
    case MoveKind::mark_presence:
    case MoveKind::certify_quorum:
      return first_cited(script, {"council_quorum", "assembly_quorum", "gathering_quorum"});
    case MoveKind::declare_interest:
      return first_cited(script, {"recusal"});
    case MoveKind::extend:
      return first_cited(script, {"council_time", "assembly_time", "gathering_time"});
    case MoveKind::hand_over:
      return first_cited(script, {"council_hand_over", "assembly_hand_over"});
    case MoveKind::adjourn:
      return first_cited(script, {"council_adjourn", "assembly_adjourn"});
    case MoveKind::ask_floor:
      return first_cited(script, {"gathering_open"});
    case MoveKind::deliver_section:
      return first_cited(script, {"council_parts"});
    case MoveKind::ask_claim:
    case MoveKind::present:
      return first_cited(script, {"council_form", "gathering_open"});
    case MoveKind::record_commitment:
      return first_cited(script, {"council_minutes", "village_minutes"});
    case MoveKind::approach:
    case MoveKind::seek_pledge:
    case MoveKind::offer_pledge:
    case MoveKind::reply_pledge:
      return first_cited(script, {"recess"});
    case MoveKind::propose:
    case MoveKind::amend:
    case MoveKind::fill_slot:
    case MoveKind::call_reading:
    case MoveKind::read_back:
      return first_cited(script, {"council_resolution", "resolution_form"});
    case MoveKind::second:
      return first_cited(script, {"council_seconding", "assembly_seconding"});
    case MoveKind::open_vote:
    case MoveKind::cast_ballot:
      return first_cited(script, {"council_ordinary", "village_decision"});
    case MoveKind::cast_secret:
      return first_cited(script, {"council_secret", "assembly_secret"});
    case MoveKind::casting_vote:
      return first_cited(script, {"council_casting", "assembly_casting"});
    default:
      return {};
  }
}

std::string source_told(const Voice& voice, std::string_view rule) {
  const CitedRule* cited = cited_as(voice.script, rule);
  if (cited == nullptr) return {};
  std::string standing = voice.word("standing", cited->standing);
  if (cited->act.empty()) return standing;
  const text::Args args{{"act", voice.say(cited->act)},
                        {"article", cited->article},
                        {"day", text::date_in_figures(cited->text_of)}};
  return standing + "; " + voice.say(cited->article.empty() ? "play.rule_act" : "play.rule_article", args);
}

std::string short_source_told(const Voice& voice, std::string_view rule) {
  const CitedRule* cited = cited_as(voice.script, rule);
  if (cited == nullptr) return {};
  if (cited->standing != Standing::law || cited->act.empty()) return voice.word("standing", cited->standing);
  const text::Args args{{"act", voice.say(cited->act)}, {"article", cited->article}};
  return cited->article.empty() ? voice.say(cited->act) : voice.say("play.rule_short", args);
}

}  // namespace kenes::records
