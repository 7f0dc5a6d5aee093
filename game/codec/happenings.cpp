// Happenings as JSON: {"kind":"asked","claim":"water_share","tone":"accusing","by":"expert"}.

#include <nlohmann/json.hpp>

#include "codec/codec.hpp"
#include "codec/names.hpp"

namespace kenes::codec {
namespace {

using nlohmann::ordered_json;
using rules::Happening;
using rules::Script;
using Kind = Happening::Kind;

/// What a happening's small numbers stand for.
enum class Part : std::uint8_t {
  nothing,
  seat,
  to,
  issue,
  section,
  claim,
  evidence,
  line,
  tone,
  answer,
  progress,
  stance,
  recommendation,
  motion,
  order,
  phase,
  subject,
  inject,
  choice,
  mood,
  upheld,
};

struct Shape {
  Part a = Part::nothing;
  Part b = Part::nothing;
};

Shape shape_of(Kind kind) {
  const bool about_draft = (kind >= Kind::proposed && kind <= Kind::read_back) || kind == Kind::voided;
  if (about_draft) return {Part::recommendation, Part::nothing};
  switch (kind) {
    case Kind::phase:
      return {Part::phase, Part::nothing};
    case Kind::declared:
      return {Part::seat, Part::issue};
    case Kind::delivered:
      return {Part::section, Part::nothing};
    case Kind::floor:
    case Kind::standing:
    case Kind::taken:
      return {Part::seat, Part::nothing};
    case Kind::asked:
    case Kind::pressed:
      return {Part::claim, Part::tone};
    case Kind::presented:
    case Kind::missed:
      return {Part::evidence, Part::line};
    case Kind::answered:
      return {Part::claim, Part::answer};
    case Kind::claim:
      return {Part::claim, Part::progress};
    case Kind::recorded:
    case Kind::supported:
    case Kind::concrete:
      return {Part::claim, Part::nothing};
    case Kind::spoke:
      return {Part::issue, Part::stance};
    case Kind::pledged:
    case Kind::declined:
      return {Part::seat, Part::recommendation};
    case Kind::voting:
    case Kind::adopted:
    case Kind::rejected:
      return {Part::recommendation, Part::motion};
    case Kind::order:
      return {Part::seat, Part::order};
    case Kind::above:
    case Kind::below:
      return {Part::subject, Part::nothing};
    case Kind::inject:
      return {Part::inject, Part::nothing};
    case Kind::choice:
      return {Part::choice, Part::nothing};
    case Kind::mood:
      return {Part::seat, Part::mood};
    case Kind::revealed:
      return {Part::evidence, Part::nothing};
    case Kind::given:
      return {Part::evidence, Part::to};
    case Kind::ruled:
      return {Part::upheld, Part::nothing};
    default:
      return {};
  }
}

template <class IdType>
void put_id(ordered_json& out, const char* key, const Script& script, std::uint8_t raw) {
  if (const std::string* word = detail::word_of(script.names, IdType(raw))) out[key] = *word;
}
template <class E>
void put_name(ordered_json& out, const char* key, std::uint8_t raw) {
  if (raw < rules::kNames<E>.size()) out[key] = std::string(rules::name_of(static_cast<E>(raw)));
}
void put_word(ordered_json& out, const char* key, const detail::WordList& words, std::size_t place) {
  if (const std::string* word = detail::word_at(words, place)) out[key] = *word;
}

void put_subject(ordered_json& out, const Script& script, std::uint8_t raw) {
  if (raw == rules::kTrustSubject) {
    out["subject"] = "trust";
  } else if (raw == rules::kGuardSubject) {
    out["subject"] = "guard";
  } else {
    put_word(out, "subject", script.names.variables, raw);
  }
}

/// A word of one of the closed lists.
void put_listed(ordered_json& out, Part part, std::uint8_t raw) {
  switch (part) {
    case Part::tone:
      put_name<rules::Tone>(out, "tone", raw);
      break;
    case Part::answer:
      put_name<rules::AnswerKind>(out, "answer", raw);
      break;
    case Part::progress:
      put_name<rules::Progress>(out, "progress", raw);
      break;
    case Part::stance:
      put_name<rules::Stance>(out, "stance", raw);
      break;
    case Part::motion:
      put_name<rules::MotionKind>(out, "motion", raw);
      break;
    case Part::order:
      put_name<rules::OrderKind>(out, "order", raw);
      break;
    case Part::phase:
      put_name<rules::PhaseKind>(out, "phase", raw);
      break;
    case Part::mood:
      put_name<rules::Mood>(out, "mood", raw);
      break;
    default:
      break;
  }
}

void put_thing(ordered_json& out, Part part, const Script& script, const Happening& h, std::uint8_t raw) {
  const auto& names = script.names;
  switch (part) {
    case Part::nothing:
      break;
    case Part::seat:
      put_id<rules::SeatId>(out, "seat", script, raw);
      break;
    case Part::to:
      put_id<rules::SeatId>(out, "to", script, raw);
      break;
    case Part::issue:
      put_id<rules::IssueId>(out, "issue", script, raw);
      break;
    case Part::section:
      put_id<rules::SectionId>(out, "section", script, raw);
      break;
    case Part::claim:
      put_id<rules::ClaimId>(out, "claim", script, raw);
      break;
    case Part::evidence:
      put_id<rules::EvidenceId>(out, "evidence", script, raw);
      break;
    case Part::line:
      put_word(out, "line", detail::inner_words(names.evidence_lines, h.a), raw);
      break;
    case Part::recommendation:
      put_id<rules::RecommendationId>(out, "recommendation", script, raw);
      break;
    case Part::subject:
      put_subject(out, script, raw);
      break;
    case Part::inject:
      put_id<rules::InjectId>(out, "inject", script, raw);
      break;
    case Part::choice:
      put_word(out, "choice", detail::inner_words(names.choices, static_cast<std::size_t>(h.number)), raw);
      break;
    case Part::upheld:
      out["upheld"] = raw != 0;
      break;
    default:
      put_listed(out, part, raw);
  }
}

void put_numbers(ordered_json& out, const Script& script, const Happening& h) {
  switch (h.kind) {
    case Kind::beat:
    case Kind::choice:
      put_word(out, "beat", script.names.beats, static_cast<std::size_t>(h.number));
      break;
    case Kind::minute:
      out["minute"] = h.number;
      break;
    case Kind::above:
    case Kind::below:
      out["from"] = h.before;
      out["to"] = h.number;
      break;
    case Kind::trust:
    case Kind::standing:
      out["by_how_much"] = h.number;
      break;
    default:
      break;
  }
}

ordered_json json_of(const Script& script, const Happening& h) {
  ordered_json out = ordered_json::object();
  out["kind"] = std::string(rules::name_of(h.kind));
  const Shape shape = shape_of(h.kind);
  put_thing(out, shape.a, script, h, h.a);
  put_thing(out, shape.b, script, h, h.b);
  put_numbers(out, script, h);
  if (h.depth > 0) out["depth"] = h.depth;
  if (!h.by.is_none()) out["by"] = seat_word(script, h.by);
  return out;
}

}  // namespace

std::string encode_happenings(const Script& script, const rules::Happenings& happenings) {
  ordered_json list = ordered_json::array();
  for (const Happening& happening : happenings) list.push_back(json_of(script, happening));
  return list.dump(-1, ' ', false, ordered_json::error_handler_t::replace);
}

}  // namespace kenes::codec
