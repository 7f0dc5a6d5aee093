#include "records/sitting.hpp"

#include "records/by_hand.hpp"
#include "text/figures.hpp"

namespace kenes::records {
namespace {

/// A minute that has begun is counted: nobody closes a meeting before its last word.
int begun_minutes(int seconds) { return (seconds + 59) / 60; }

}  // namespace

std::string opened_and_closed(const Voice& voice, const assess::Facts& facts, std::optional<int> opened) {
  const int lasted = begun_minutes(facts.hearing.elapsed_s);
  return voice.say("minutes_page.times",
                   {{"from", opened ? text::clock_in_figures(*opened) : kBlank},
                    {"to", opened && facts.over ? text::clock_in_figures(*opened + lasted) : kBlank}});
}

void add_presided(Page& page, const Voice& voice, const assess::Facts& facts, std::optional<int> opened) {
  for (const assess::Presided& time : facts.presided) {
    const bool ended = time.to_s.has_value();
    page.paragraph(voice.say(
        "minutes_page.presided",
        {{"who", voice.person(time.by)},
         {"from", opened ? text::clock_in_figures(*opened + time.from_s / 60) : kBlank},
         {"to", opened && ended ? text::clock_in_figures(*opened + begun_minutes(*time.to_s)) : kBlank}}));
  }
}

}  // namespace kenes::records
