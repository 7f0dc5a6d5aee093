#pragma once
// What was noted of answers, in words: on phones, on the wall, in the minutes.

#include <nlohmann/json_fwd.hpp>

#include "assess/facts.hpp"
#include "records/page.hpp"
#include "room/scene.hpp"

namespace kenes::room {

/// For whoever asked: the latest answers to this seat's questions, the newest first.
[[nodiscard]] nlohmann::json answers_to(const Scene& scene, text::Language language, rules::SeatId seat);
/// For the secretary: the commitments with their lines, the newest first; empty for other seats.
[[nodiscard]] nlohmann::json promises_for(const Scene& scene, text::Language language, rules::SeatId seat);
/// Drafts this seat may fill in from promises.
[[nodiscard]] nlohmann::json drafts_from_promises(const Scene& scene, text::Language language,
                                                  rules::SeatId seat);
/// For everybody: the promises that have a line.
[[nodiscard]] nlohmann::json promises_page(const Scene& scene, text::Language language);
/// The line of the latest promise on the claim under discussion; where none was noted, what was tapped of it.
/// Empty: none.
[[nodiscard]] std::string promise_on_wall(const Scene& scene, const records::Voice& voice);

/// The line of a promise as it was noted; where none was, the date that was named with it.
[[nodiscard]] Promise promise_of(const Scene& scene, const records::Voice& voice,
                                 const Telling::Exchange& exchange);

/// "1.2 The words of the claim".
[[nodiscard]] std::string numbered_claim(const Play& play, const records::Voice& voice, rules::ClaimId claim);
/// How an answer went, in a line: "1.2 …: A. asked, B. explained in their own words; partly answered".
[[nodiscard]] std::string exchange_told(const Scene& scene, const records::Voice& voice,
                                        const Telling::Exchange& exchange);

/// The questions of the hearing and what became of them; the promises as they were said and what took them
/// up. Empty where nothing was noted.
[[nodiscard]] records::Page record_page(const records::Voice& voice, const Scene& scene);

/// The whole debrief: what records make of the moves, what was noted, the quiz. `seat`: none, for everybody.
/// `with_quiz`: the right answers too.
[[nodiscard]] records::Page whole_debrief(const Scene& scene, text::Language language, rules::SeatId seat,
                                          const assess::Facts& facts, bool with_quiz = true);
/// What can be stated about the hearing so far.
[[nodiscard]] assess::Facts facts_now(const Scene& scene);

}  // namespace kenes::room
