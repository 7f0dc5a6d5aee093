// People and notes: rows beside the hearing.

#include <algorithm>

#include "codec/codec.hpp"
#include "session/session.hpp"
#include "session/utf8.hpp"

namespace kenes::session {
namespace {

using Why = Refused::Why;
using What = codec::PersonBody::What;

constexpr std::size_t kLongestName = 200;     // Bytes.
constexpr std::size_t kLongestWords = 16384;  // Bytes.
constexpr std::size_t kLongestWord = 64;      // Devices, topics, languages.

bool is_word(std::string_view word) {
  return word.size() <= kLongestWord &&
         std::all_of(word.begin(), word.end(), [](char c) { return c > ' ' && c < 127; });
}

bool is_side_text(const SideText& side, std::size_t longest) {
  return is_word(side.language) && side.text.size() <= longest && is_utf8(side.text);
}

}  // namespace

Answer Session::put_person(const codec::PersonBody& body, const std::optional<SideText>& name) {
  const bool sound =
      is_word(body.device) && is_word(body.language) && (!name || is_side_text(*name, kLongestName));
  if (!sound) return Unexpected{refused(Why::bad_text)};
  if (body.what != What::joined && !people().contains(body.person))
    return Unexpected{refused(Why::no_such_person)};
  if (!is_sound(*script_, people(), body)) return Unexpected{refused(Why::bad_text)};
  Accepted accepted;
  Row row = next_row(Row::Kind::person, codec::encode(body), {});
  row.person = body.person;
  row.side = name;
  const Step step = folded_.timeline.add_aside(row.kind, row.person, row.time_ms);
  take_person(*script_, folded_, body, row.number, name);
  take(std::move(row), step, false, accepted);
  return finish(std::move(accepted));
}

Answer Session::join(const SideText& name, const std::string& device, rules::SeatSet seats) {
  codec::PersonBody body;
  body.what = What::joined;
  body.device = device;
  body.language = name.language;
  for (rules::SeatId seat : seats) body.seats.push_back(codec::seat_word(*script_, seat));
  return put_person(body, name);
}

Answer Session::seat_person(PersonId person, const std::string& device, rules::SeatSet seats) {
  codec::PersonBody body;
  body.what = What::seated;
  body.person = person;
  body.device = device;
  for (rules::SeatId seat : seats) body.seats.push_back(codec::seat_word(*script_, seat));
  return put_person(body, std::nullopt);
}

Answer Session::rename(PersonId person, const SideText& name) {
  codec::PersonBody body;
  body.what = What::renamed;
  body.person = person;
  body.language = name.language;
  return put_person(body, name);
}

Answer Session::leave(PersonId person) {
  codec::PersonBody body;
  body.what = What::left;
  body.person = person;
  return put_person(body, std::nullopt);
}

Answer Session::note(const std::string& topic, const SideText& words, Revision about, PersonId person) {
  const bool sound = is_word(topic) && !topic.empty() && is_side_text(words, kLongestWords);
  if (!sound) return Unexpected{refused(Why::bad_text)};
  if (about > revision()) return Unexpected{refused(Why::no_such_revision)};
  if (person != 0 && !people().contains(person)) return Unexpected{refused(Why::no_such_person)};
  Accepted accepted;
  SubmitInfo info;
  info.person = person;
  Row row = next_row(Row::Kind::note, codec::encode(codec::NoteBody{topic, about}), info);
  row.side = words;
  const Step step = folded_.timeline.add_aside(row.kind, row.person, row.time_ms);
  take(std::move(row), step, false, accepted);
  return finish(std::move(accepted));
}

Result<Done, WriteFault> Session::forget(Revision row) {
  std::vector<Revision> rows{row};
  for (const auto& [person, named] : folded_.name_rows) {
    if (std::find(named.begin(), named.end(), row) == named.end()) continue;
    rows = named;
    folded_.people[person].name.clear();
  }
  for (Row& waiting : unsaved_) {
    if (std::find(rows.begin(), rows.end(), waiting.number) != rows.end()) waiting.side.reset();
  }
  if (ports_.journal == nullptr) return Done{};
  for (Revision each : rows) {
    const bool written = unsaved_.empty() || each < unsaved_.front().number;
    if (!written) continue;
    if (auto done = ports_.journal->forget(each); !done) return done;
  }
  return Done{};
}

}  // namespace kenes::session
