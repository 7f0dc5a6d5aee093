#include "room/order.hpp"

#include <map>

#include <nlohmann/json.hpp>

#include "room/fields.hpp"

namespace kenes::room {
namespace {

using nlohmann::json;
using Read = std::optional<Order>;
using Reader = Read (*)(const Fields&);

std::vector<std::string> words_in(const Fields& fields, const char* key) {
  std::vector<std::string> words;
  for (const json& word : fields.list(key)) words.push_back(text_of(word));
  return words;
}

std::uint16_t small(const Fields& fields, const char* key) {
  return static_cast<std::uint16_t>(fields.number(key, 65535).value_or(0));
}

Read set_wall(const Fields& fields) {
  SetWall order;
  for (const std::string& word : words_in(fields, "languages")) {
    if (const auto language = text::language_named(word)) order.languages.push_back(*language);
  }
  if (order.languages.empty() || order.languages.size() > 2) return std::nullopt;
  return order;
}

Read move_for(const Fields& fields) {
  if (!fields.value("move").is_object()) return std::nullopt;
  return MoveFor{fields.text("seat"),
                 fields.value("move").dump(-1, ' ', false, json::error_handler_t::replace),
                 fields.yes("own_words")};
}

Read heard_for(const Fields& fields) {
  const auto answer = fields.number("answer", UINT64_MAX / 2);
  if (!answer) return std::nullopt;
  const auto heard = named<Heard>(fields.text("heard"));
  // Only what says so takes it back.
  const bool back = fields.value("heard").is_string() && fields.text("heard").empty();
  return heard || back ? Read(HeardFor{*answer, heard}) : std::nullopt;
}

Read promise_for(const Fields& fields) {
  const auto answer = fields.number("answer", UINT64_MAX / 2);
  if (!answer) return std::nullopt;
  return PromiseFor{*answer, {fields.text("who"), fields.text("what"), fields.text("when")}};
}

Read correct_answer(const Fields& fields) {
  const auto answer = fields.number("answer", UINT64_MAX / 2);
  const auto kind = named<rules::AnswerKind>(fields.text("kind"));
  if (!answer || !kind || *kind == rules::AnswerKind::none) return std::nullopt;
  return CorrectAnswer{*answer, *kind};
}

Read order_queue(const Fields& fields) {
  const auto by = named<QueueOrder>(fields.text("by"));
  return by ? Read(OrderQueue{*by}) : std::nullopt;
}

Read ballot_for(const Fields& fields) {
  const auto choice = named<rules::Ballot>(fields.text("choice"));
  if (!choice || *choice == rules::Ballot::none) return std::nullopt;
  return BallotFor{fields.text("seat"), *choice};
}

Read add_person(const Fields& fields) {
  const auto language = text::language_named(fields.text("language"));
  const bool wrong = fields.has("language") && !language;
  if (wrong || fields.text("name").empty()) return std::nullopt;
  return AddPerson{fields.text("name"),
                   language,
                   fields.text("seat"),
                   {named<rules::Role>(fields.text("post")), fields.text("superior")}};
}

session::PersonId person(const Fields& fields) { return fields.number("person", UINT64_MAX / 2).value_or(0); }

bool on(const Fields& fields) { return !fields.has("on") || fields.yes("on"); }

const std::map<std::string, Reader, std::less<>>& readers() {
  static const std::map<std::string, Reader, std::less<>> kReaders{
      {"start", [](const Fields&) -> Read { return StartHearing{}; }},
      {"pause", [](const Fields& f) -> Read { return Pause{on(f)}; }},
      {"interpret", [](const Fields& f) -> Read { return Interpret{on(f)}; }},
      {"blank", [](const Fields& f) -> Read { return Blank{on(f)}; }},
      {"codes", [](const Fields& f) -> Read { return ShowCodes{on(f)}; }},
      {"to_debrief", [](const Fields&) -> Read { return ToDebrief{}; }},
      {"back_to_hearing", [](const Fields&) -> Read { return BackToHearing{}; }},
      {"turn_part", [](const Fields& f) -> Read { return TurnPart{f.yes("back") ? -1 : 1}; }},
      {"speed", [](const Fields& f) -> Read { return SetSpeed{small(f, "times")}; }},
      {"wall", set_wall},
      {"new_code", [](const Fields&) -> Read { return NewCode{}; }},
      {"pin", [](const Fields& f) -> Read { return SetPin{f.text("pin")}; }},
      {"next_part", [](const Fields&) -> Read { return NextPart{}; }},
      {"next_speaker", [](const Fields& f) -> Read { return NextSpeaker{f.text("seat")}; }},
      {"add_minutes", [](const Fields&) -> Read { return AddMinutes{}; }},
      {"vote", [](const Fields&) -> Read { return VoteKey{}; }},
      {"inject", [](const Fields& f) -> Read { return Inject{f.text("inject")}; }},
      {"undo",
       [](const Fields& f) -> Read { return Undo{static_cast<int>(f.number("steps", 50).value_or(1))}; }},
      {"move", move_for},
      {"ballot", ballot_for},
      {"hands",
       [](const Fields& f) -> Read {
         return CountHands{small(f, "in_favour"), small(f, "against"), small(f, "abstain")};
       }},
      {"open_poll",
       [](const Fields& f) -> Read {
         return OpenPoll{{f.text("ready"), f.text("question"), words_in(f, "options")}};
       }},
      {"show_poll", [](const Fields& f) -> Read { return ShowPoll{on(f)}; }},
      {"quiz", [](const Fields& f) -> Read { return OpenQuiz{on(f)}; }},
      {"close_poll", [](const Fields&) -> Read { return ClosePoll{}; }},
      {"remark", [](const Fields& f) -> Read { return Remark{f.text("words")}; }},
      {"heard", heard_for},
      {"promise", promise_for},
      {"correct", correct_answer},
      {"queue", order_queue},
      {"elder", [](const Fields& f) -> Read { return RankElder{f.text("seat")}; }},
      {"focus", [](const Fields& f) -> Read { return FocusOn{f.text("claim")}; }},
      {"add_person", add_person},
      {"seat_person",
       [](const Fields& f) -> Read {
         return SeatPerson{person(f), words_in(f, "seats")};
       }},
      {"nod",
       [](const Fields& f) -> Read {
         const auto request = static_cast<std::uint32_t>(f.number("request", UINT32_MAX).value_or(0));
         return Nod{request, !f.has("yes") || f.yes("yes")};
       }},
      {"gone", [](const Fields& f) -> Read { return PersonGone{person(f)}; }},
      {"draw",
       [](const Fields& f) -> Read { return DrawSeats{f.number("seed", UINT64_MAX / 2).value_or(0)}; }},
      {"bots", [](const Fields& f) -> Read { return SetBots{words_in(f, "seats")}; }}};
  return kReaders;
}

}  // namespace

std::optional<Order> decode_order(std::string_view text) {
  const json value = json::parse(text, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  const Fields fields(value);
  const auto reader = readers().find(fields.text("do"));
  return reader == readers().end() ? std::nullopt : reader->second(fields);
}

}  // namespace kenes::room
