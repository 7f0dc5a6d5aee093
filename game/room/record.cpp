#include "room/record.hpp"

#include <algorithm>

#include <nlohmann/json.hpp>

#include "codec/row_body.hpp"
#include "room/fields.hpp"
#include "rules/script.hpp"

namespace kenes::room {
namespace {

using nlohmann::json;

Noted noted_from(const rules::Script& script, const Fields& fields) {
  Noted noted;
  noted.heard = named<Heard>(fields.text("heard"));
  noted.own_words = fields.yes("own_words");
  noted.skipped = fields.yes("skipped");
  noted.promise = {fields.text("who"), fields.text("what"), fields.text("when")};
  if (const auto place = place_in(script.names.recommendations, fields.text("into")))
    noted.into = rules::RecommendationId(*place);
  return noted;
}

}  // namespace

std::string Promise::line() const {
  std::string all;
  for (const std::string* part : {&who, &what, &when}) {
    if (!part->empty()) all.append(all.empty() ? "" : " – ").append(*part);
  }
  return all;
}

const Noted& Record::of(session::Revision answer) const {
  static const Noted kBlank;
  const auto found = noted_.find(answer);
  return found == noted_.end() ? kBlank : found->second;
}

void Record::put(session::Revision at, session::Revision answer, Noted now, bool with_move) {
  if (!with_move) {
    changes_.push_back({at, answer, of(answer), now});
    if (changes_.size() > kKept) changes_.erase(changes_.begin());
  }
  noted_[answer] = std::move(now);
}

void Record::take_back(session::Revision at) {
  const auto found = std::ranges::find(changes_, at, &Change::at);
  if (found == changes_.end()) return;
  // What others have noted of it since stays.
  Noted& now = noted_[found->answer];
  const Noted& before = found->before;
  const Noted& after = found->after;
  if (before.heard != after.heard) now.heard = before.heard;
  if (before.own_words != after.own_words) now.own_words = before.own_words;
  if (before.promise != after.promise) now.promise = before.promise;
  if (before.into != after.into) now.into = before.into;
  changes_.erase(found);
}

void Record::read(const rules::Script& script, const session::Row& row) {
  if (row.kind != session::Row::Kind::note || !row.side) return;
  const auto note = codec::decode_note(row.body);
  if (!note || note->topic != kNotedTopic) return;
  const json value = json::parse(row.side->text, nullptr, false);
  const Fields fields(value);
  if (const auto undone = fields.number("undo", UINT64_MAX / 2)) return take_back(*undone);
  put(row.number, note->about, noted_from(script, fields), fields.yes("with_move"));
}

std::string encode(const rules::Script& script, const Noted& noted, bool with_move) {
  json out = json::object();
  if (noted.heard) out["heard"] = rules::name_of(*noted.heard);
  if (noted.own_words) out["own_words"] = true;
  if (noted.skipped) out["skipped"] = true;
  if (!noted.promise.who.empty()) out["who"] = noted.promise.who;
  if (!noted.promise.what.empty()) out["what"] = noted.promise.what;
  if (!noted.promise.when.empty()) out["when"] = noted.promise.when;
  if (!noted.into.is_none()) out["into"] = script.names.recommendations[noted.into.index()];
  if (with_move) out["with_move"] = true;
  return out.dump();
}

std::string encode_take_back(session::Revision at) { return json{{"undo", at}}.dump(); }

}  // namespace kenes::room
