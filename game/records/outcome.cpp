#include "records/outcome.hpp"

#include <algorithm>
#include <optional>

#include "assess/reasons.hpp"
#include "records/reason_words.hpp"
#include "records/short_debrief.hpp"
#include "records/told.hpp"

namespace kenes::records {
namespace {

using namespace rules;

bool something_established(const Hearing& hearing, ClaimSet about) {
  constexpr std::uint8_t kEstablished = ClaimState::was_confirmed | ClaimState::was_contradicted |
                                        ClaimState::was_explained | ClaimState::was_committed;
  for (const ClaimId claim : about) {
    if ((hearing.claims[claim].marks & kEstablished) != 0) return true;
  }
  return false;
}

void add_sentences(Page& page, const Voice& voice, const std::vector<assess::Reason>& reasons) {
  std::vector<std::string> said;
  for (const assess::Reason& reason : reasons) {
    std::string sentence = sentence_of(voice, reason);
    if (sentence.empty() || std::find(said.begin(), said.end(), sentence) != said.end()) continue;
    page.item(sentence);
    said.push_back(std::move(sentence));
  }
}

std::size_t sayable(const Voice& voice, const std::vector<assess::Reason>& reasons) {
  return static_cast<std::size_t>(
      std::count_if(reasons.begin(), reasons.end(),
                    [&](const assess::Reason& reason) { return !sentence_of(voice, reason).empty(); }));
}

/// For an ending that had no condition: the other one that lacked least.
void add_nearest(Page& page, const Voice& voice, const assess::Facts& facts) {
  std::optional<EndingId> nearest;
  std::vector<assess::Reason> lacked;
  for (std::size_t i = 0; i < voice.script.endings.size(); ++i) {
    const assess::Reasons reasons =
        assess::reasons_of(voice.script, facts.hearing, voice.script.endings[i].when);
    const std::size_t count = sayable(voice, reasons.because);
    if (reasons.holds || count == 0 || (nearest && count >= sayable(voice, lacked))) continue;
    nearest = EndingId(i);
    lacked = reasons.because;
  }
  if (!nearest) return;
  page.paragraph(voice.say("debrief.why_not", {{"title", voice.ending(*nearest)}}));
  add_sentences(page, voice, lacked);
}

std::string key_of(const Voice& voice, RecommendationId id) {
  return "recommendation." + voice.script.names.recommendations[id.index()];
}

void add_followed(Page& page, const Voice& voice, const assess::Facts& facts, bool a_year_later) {
  for (const std::size_t place : came_to_pass(voice, facts, a_year_later))
    page.paragraph(aftermath_told(voice, facts, place));
}

}  // namespace

Reply reply_to(const Script& script, const Hearing& hearing, RecommendationId id) {
  const Motion& motion = hearing.motions[motion_of(hearing, id)];
  const Recommendation& recommendation = script.recommendations[id.index()];
  bool all_fit = true;
  for (std::size_t i = 0; i < recommendation.slots.size(); ++i) {
    const std::uint8_t filled = motion.slot(i);
    const int fit = filled == 0 ? 0 : recommendation.slots[i].fit[filled - 1U];
    if (fit > 0) continue;
    if (filled != 0 && recommendation.slots[i].kind == SlotKind::addressee) return Reply::refused;
    all_fit = false;
  }
  return all_fit && something_established(hearing, recommendation.about) ? Reply::accepted : Reply::in_part;
}

std::string_view name_of(Reply reply) {
  return reply == Reply::accepted ? "accepted" : reply == Reply::in_part ? "in_part" : "refused";
}

std::string reply_told(const Voice& voice, const assess::Facts& facts, RecommendationId id) {
  // A reply may repeat what was adopted.
  text::Args args = voice.slots(facts.hearing.motions[motion_of(facts.hearing, id)]);
  const text::Args variables = variables_of(voice.script, facts.hearing);
  args.insert(args.end(), variables.begin(), variables.end());
  const Reply reply = reply_to(voice.script, facts.hearing, id);
  return voice.tell(key_of(voice, id) + ".reply." + std::string(name_of(reply)), args);
}

std::vector<std::size_t> came_to_pass(const Voice& voice, const assess::Facts& facts, bool a_year_later) {
  std::vector<std::size_t> places;
  for (std::size_t i = 0; i < voice.script.aftermath.size(); ++i) {
    const Aftermath& what = voice.script.aftermath[i];
    if (what.a_year_later == a_year_later && holds(voice.script, facts.hearing, what.when))
      places.push_back(i);
  }
  return places;
}

std::string aftermath_told(const Voice& voice, const assess::Facts& facts, std::size_t place) {
  return voice.tell("aftermath." + voice.script.names.aftermath[place],
                    variables_of(voice.script, facts.hearing));
}

Page ending_page(const Voice& voice, const assess::Facts& facts) {
  Page page;
  if (facts.ending.is_none()) {
    page.heading(voice.say("debrief.no_ending"));
    page.paragraph(voice.say(facts.over ? "story.failed" : "debrief.not_over"));
    return page;
  }
  page.heading(voice.ending(facts.ending));
  page.paragraph(voice.tell("ending." + voice.script.names.endings[facts.ending.index()] + ".text",
                            variables_of(voice.script, facts.hearing)));
  return page;
}

Page why_page(const Voice& voice, const assess::Facts& facts) {
  Page page;
  if (facts.ending.is_none()) return page;
  page.heading(voice.say("debrief.why"));
  const Condition when = voice.script.endings[facts.ending.index()].when;
  const assess::Reasons reasons = assess::reasons_of(voice.script, facts.hearing, when);
  add_sentences(page, voice, reasons.because);
  if (when.is_empty()) add_nearest(page, voice, facts);
  return page.blocks().size() > 1 ? page : Page{};
}

namespace {

/// Nothing where nothing came of it.
Page under(std::string heading, const Page& what) {
  Page page;
  if (what.empty()) return page;
  page.heading(std::move(heading));
  page.append(what);
  return page;
}

}  // namespace

Page month_page(const Voice& voice, const assess::Facts& facts) {
  Page month;
  for (const RecommendationId id : facts.hearing.adopted) {
    const Reply reply = reply_to(voice.script, facts.hearing, id);
    month.item(voice.say("debrief.reply." + std::string(name_of(reply)),
                         {{"title", voice.recommendation(id)}, {"words", reply_told(voice, facts, id)}}));
  }
  add_followed(month, voice, facts, false);
  return under(voice.say("debrief.month"), month);
}

Page year_page(const Voice& voice, const assess::Facts& facts) {
  Page year;
  add_followed(year, voice, facts, true);
  return under(voice.say("debrief.year"), year);
}

Page aftermath_page(const Voice& voice, const assess::Facts& facts) {
  Page page = month_page(voice, facts);
  page.append(year_page(voice, facts));
  return page;
}

}  // namespace kenes::records
