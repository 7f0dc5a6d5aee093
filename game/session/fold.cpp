#include "session/fold.hpp"

#include <algorithm>

#include "codec/codec.hpp"

namespace kenes::session {
namespace {

using Why = ResumeFault::Why;

Unexpected<ResumeFault> fault(Why why, Revision row, std::string what) {
  return Unexpected{ResumeFault{why, row, std::move(what)}};
}

Unexpected<ResumeFault> bad_row(const Row& row, std::string what) {
  return fault(Why::bad_row, row.number, std::move(what));
}

std::string said(const codec::DecodeFault& found) {
  return std::string(name_of(found.code)) + " at " + (found.pointer.empty() ? "/" : found.pointer);
}

Result<Done, ResumeFault> fold_move(const rules::Script& script, Folded& folded, const Row& row) {
  const auto seat = codec::seat_named(script, row.seat);
  if (!seat) return bad_row(row, said(seat.error()));
  const auto move = codec::decode_move(codec::words_of(script, folded.timeline.hearing()), row.body);
  if (!move) return bad_row(row, said(move.error()));
  const rules::Action action{*seat, *move};
  if (const auto refusal = rules::check(script, folded.timeline.hearing(), action)) {
    return bad_row(row, "refused: " + std::string(rules::name_of(refusal->code)));
  }
  folded.timeline.add_move(action, row.person, row.time_ms);
  return Done{};
}

Result<Done, ResumeFault> fold_undo(Folded& folded, const Row& row) {
  const auto body = codec::decode_undo(row.body);
  if (!body) return bad_row(row, said(body.error()));
  if (body->to > folded.timeline.last()) return bad_row(row, "back to a row that does not exist");
  if (folded.timeline.is_past_secret_vote(body->to)) return bad_row(row, "back past a published secret vote");
  folded.timeline.add_undo(body->to, row.person, row.time_ms);
  return Done{};
}

Result<Done, ResumeFault> fold_person(const rules::Script& script, Folded& folded, const Row& row) {
  const auto body = codec::decode_person(row.body);
  if (!body) return bad_row(row, said(body.error()));
  if (!is_sound(script, folded.people, *body)) return bad_row(row, "a person or seat that does not exist");
  folded.timeline.add_aside(row.kind, row.person, row.time_ms);
  take_person(script, folded, *body, row.number, row.side);
  return Done{};
}

Result<Done, ResumeFault> fold_note(Folded& folded, const Row& row) {
  const auto body = codec::decode_note(row.body);
  if (!body) return bad_row(row, said(body.error()));
  folded.timeline.add_aside(row.kind, row.person, row.time_ms);
  return Done{};
}

Result<Done, ResumeFault> fold_kind(const rules::Script& script, Folded& folded, const Row& row) {
  switch (row.kind) {
    case Row::Kind::move:
      return fold_move(script, folded, row);
    case Row::Kind::undo_to:
      return fold_undo(folded, row);
    case Row::Kind::person:
      return fold_person(script, folded, row);
    case Row::Kind::note:
      return fold_note(folded, row);
  }
  return bad_row(row, "unknown kind of row");
}

bool has_word(const std::vector<std::string>& words, const std::string& word) {
  return word.empty() || std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

std::string_view name_of(ResumeFault::Why why) {
  static constexpr std::array<std::string_view, 5> kWhy{"other_rules", "other_scenario", "bad_options",
                                                        "bad_row", "digest_differs"};
  return kWhy[static_cast<std::size_t>(why)];
}

std::string_view name_of(Row::Kind kind) {
  static constexpr std::array<std::string_view, 4> kKinds{"move", "undo_to", "person", "note"};
  return kKinds[static_cast<std::size_t>(kind)];
}

Result<Folded, ResumeFault> before_rows(const ScriptPtr& script, const Header& header) {
  if (header.rules_version != kRulesVersion) {
    return fault(Why::other_rules, 0, "rules " + std::to_string(header.rules_version));
  }
  if (header.scenario != script->names.scenario) return fault(Why::other_scenario, 0, header.scenario);
  const codec::StartOptions& start = header.options;
  const auto& names = script->names;
  if (!has_word(names.seats, start.seat)) return fault(Why::bad_options, 0, "seat " + start.seat);
  if (!has_word(names.variants, start.variant)) return fault(Why::bad_options, 0, "variant " + start.variant);
  rules::HearingOptions options;
  options.moves_keep_time = !start.room;
  for (const std::string& word : start.extra_seats) {
    const auto seat = codec::seat_named(*script, word);
    if (!seat || rules::is_reserved(*seat)) return fault(Why::bad_options, 0, "seat " + word);
    options.extra_seats.add(*seat);
  }
  return Folded{Timeline(script, rules::initial_hearing(*script, options)), {}, {}, {}};
}

Result<Done, ResumeFault> fold(const rules::Script& script, Folded& folded, const Row& row) {
  if (row.number != folded.timeline.last() + 1) return bad_row(row, "rows are missing before it");
  auto done = fold_kind(script, folded, row);
  if (!done) return done;
  if (rules::digest_of(folded.timeline.hearing()) != row.digest) {
    return fault(Why::digest_differs, row.number, "the rules lead to another state");
  }
  if (rules::is_over(script, folded.timeline.hearing()) != row.over) return bad_row(row, "over or not");
  if (!row.move_id.empty()) folded.answered.emplace(row.move_id, row.number);
  return Done{};
}

bool is_sound(const rules::Script& script, const People& people, const codec::PersonBody& body) {
  const bool joins = body.what == codec::PersonBody::What::joined;
  if (joins ? body.person != 0 : !people.contains(body.person)) return false;
  return std::all_of(body.seats.begin(), body.seats.end(), [&](const std::string& word) {
    const auto seat = codec::seat_named(script, word);
    return seat.has_value() && !rules::is_reserved(*seat);
  });
}

void take_person(const rules::Script& script, Folded& folded, const codec::PersonBody& body, Revision row,
                 const std::optional<SideText>& name) {
  using What = codec::PersonBody::What;
  const PersonId id = body.what == What::joined ? row : body.person;
  Person& person = folded.people[id];
  person.id = id;
  if (body.what == What::joined || body.what == What::renamed) {
    person.name = name ? name->text : std::string();
    folded.name_rows[id].push_back(row);
  }
  if (!body.language.empty()) person.language = body.language;
  if (body.what == What::left) person.here = false;
  if (body.what != What::joined && body.what != What::seated) return;
  person.here = true;
  person.device = body.device;
  person.seats.clear();
  for (const std::string& word : body.seats) person.seats.add(*codec::seat_named(script, word));
}

}  // namespace kenes::session
