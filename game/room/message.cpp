#include "room/message.hpp"

#include <algorithm>
#include <map>

#include <nlohmann/json.hpp>

#include "room/fields.hpp"

namespace kenes::room {
namespace {

using nlohmann::json;
using Read = std::optional<Request>;

Read hello(const Fields& fields) {
  Hello hello{fields.text("token"), text::language_named(fields.text("language")),
              fields.number("have", UINT64_MAX / 2).value_or(0)};
  return hello;
}

Read wall(const Fields& fields) {
  WallHello hello;
  for (const json& word : fields.list("languages")) {
    const auto language = text::language_named(text_of(word));
    if (language && hello.languages.size() < 2) hello.languages.push_back(*language);
  }
  return hello;
}

Read join(const Fields& fields) {
  const auto language = text::language_named(fields.text("language"));
  if (!language) return std::nullopt;
  return Join{fields.text("code"), fields.text("name"), *language};
}

Read come_back(const Fields& fields) {
  const auto person = fields.number("person", UINT64_MAX / 2);
  if (!person) return std::nullopt;
  return Return{*person, fields.text("number")};
}

Read set_language(const Fields& fields) {
  const auto language = text::language_named(fields.text("language"));
  if (!language) return std::nullopt;
  return SetLanguage{*language};
}

Read move(const Fields& fields) {
  const auto seen = fields.number("seen", UINT64_MAX / 2);
  const json& wanted = fields.value("move");
  if (!seen || !wanted.is_object()) return std::nullopt;
  return MakeMove{fields.text("seat"), *seen, wanted.dump(-1, ' ', false, json::error_handler_t::replace),
                  fields.yes("own_words")};
}

Read heard(const Fields& fields) {
  const auto answer = fields.number("answer", UINT64_MAX / 2);
  const auto heard = named<Heard>(fields.text("heard"));
  if (!answer || (!heard && !fields.text("heard").empty())) return std::nullopt;
  return MarkHeard{fields.text("seat"), *answer, heard};
}

Read promise(const Fields& fields) {
  const auto answer = fields.number("answer", UINT64_MAX / 2);
  if (!answer) return std::nullopt;
  return NotePromise{
      fields.text("seat"), *answer, {fields.text("who"), fields.text("what"), fields.text("when")}};
}

Read draft(const Fields& fields) {
  const auto seen = fields.number("seen", UINT64_MAX / 2);
  const auto answer = fields.number("answer", UINT64_MAX / 2);
  if (!seen || !answer) return std::nullopt;
  return DraftFrom{fields.text("seat"), *seen, fields.text("recommendation"), *answer};
}

Read ballot(const Fields& fields) {
  const auto seen = fields.number("seen", UINT64_MAX / 2);
  const auto choice = named<rules::Ballot>(fields.text("choice"));
  if (!seen || !choice || *choice == rules::Ballot::none) return std::nullopt;
  return SecretBallot{fields.text("seat"), *seen, *choice};
}

Read hand(const Fields& fields) {
  const auto intent = named<Intent>(fields.text("intent"));
  if (!intent) return std::nullopt;
  return RaiseHand{fields.text("seat"), *intent, fields.text("claim")};
}

Read poll(const Fields& fields) {
  PollChoice choice{fields.text("choice")};
  if (choice.choice.empty()) return std::nullopt;
  return choice;
}

Read quiz(const Fields& fields) {
  const std::string when = fields.text("when");
  const json& answers = fields.value("answers");
  if ((when != "before" && when != "after") || !answers.is_object()) return std::nullopt;
  QuizSheetFilled filled{when == "before", {}};
  for (const auto& [item, option] : answers.items()) filled.answers.emplace_back(item, text_of(option));
  return filled;
}

Read take_seat(const Fields& fields) {
  const std::string beside = fields.text("beside");
  TakeSeat take{fields.text("seat"), TakeSeat::Beside::nothing};
  if (beside == "instead") take.beside = TakeSeat::Beside::instead;
  if (beside == "also") take.beside = TakeSeat::Beside::also;
  return take;
}

Read nod(const Fields& fields) {
  const auto request = fields.number("request", UINT32_MAX);
  if (!request) return std::nullopt;
  return NodTo{static_cast<std::uint32_t>(*request), fields.yes("yes")};
}

Read request_of(const std::string& what, const Fields& fields) {
  static const std::map<std::string, Read (*)(const Fields&)> kReaders{
      {"hello", hello},
      {"wall", wall},
      {"join", join},
      {"return", come_back},
      {"ask_return", come_back},
      {"language", set_language},
      {"take_seat", take_seat},
      {"share_seat", [](const Fields& f) -> Read { return ShareSeat{f.text("seat")}; }},
      {"nod", nod},
      {"give_up_seat", [](const Fields& f) -> Read { return GiveUpSeat{f.text("seat")}; }},
      {"about_me",
       [](const Fields& f) -> Read {
         return AboutMe{{named<rules::Role>(f.text("post")), f.text("superior")}};
       }},
      {"swap", [](const Fields&) -> Read { return Swap{}; }},
      {"move", move},
      {"ballot", ballot},
      {"hand", hand},
      {"poll", poll},
      {"quiz", quiz},
      {"heard", heard},
      {"promise", promise},
      {"draft", draft},
      {"page", [](const Fields&) -> Read { return WholePage{}; }},
      {"ping", [](const Fields&) -> Read { return Ping{}; }}};
  const auto reader = kReaders.find(what);
  return reader == kReaders.end() ? std::nullopt : reader->second(fields);
}

bool is_id(std::string_view id) {
  return !id.empty() && id.size() <= 40 &&
         std::all_of(id.begin(), id.end(), [](char c) { return c > ' ' && c < 127; });
}

}  // namespace

std::optional<Message> decode_message(std::string_view text) {
  if (text.size() > kLongestMessage) return std::nullopt;
  const json value = json::parse(text, nullptr, false);
  if (!value.is_object()) return std::nullopt;
  const Fields fields(value);
  std::string id = fields.text("id");
  if (!is_id(id)) return std::nullopt;
  auto request = request_of(fields.text("do"), fields);
  if (!request) return std::nullopt;
  if (auto* back = std::get_if<Return>(&*request); back != nullptr && fields.text("do") == "ask_return")
    back->number.clear();
  return Message{std::move(id), std::move(*request)};
}

}  // namespace kenes::room
