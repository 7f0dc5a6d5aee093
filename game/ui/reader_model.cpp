#include "ui/reader.hpp"
#include "ui/report.hpp"

namespace kenes::ui {
namespace {

using namespace rules;

/// Everybody has seen that it bears on the claim.
bool is_public(const SeatView& view, const Bears& bears) {
  return ((view.shown[bears.bit / 64U] >> (bears.bit % 64U)) & 1U) != 0;
}

bool is_in_rows(EvidenceKind kind) { return kind == EvidenceKind::table || kind == EvidenceKind::schedule; }

struct Making {
  const Sight& sight;
  const Allowed& allowed;
  ClaimId about;  // The claim it would be shown on.
};

DocumentModel::BearsOn bears_on(const Sight& sight, const Bears& bears) {
  const std::string key = "reader.bears." + std::string(name_of(bears.how));
  return {bears.how, sight.voice.say(key, {{"line", std::to_string(bears.line + 1)},
                                           {"number", number_of(sight, bears.on)},
                                           {"claim", sight.voice.quoted_claim(bears.on)}})};
}

DocumentModel::Line line_of(const Making& making, EvidenceId id, std::size_t at) {
  const Evidence& evidence = making.sight.voice.script.evidence[id.index()];
  DocumentModel::Line line;
  line.words = making.sight.voice.line(id, at);
  if (is_in_rows(evidence.kind)) line.rows = ruled(line.words);
  line.why_not = making.allowed.why_not_show[id.index()];
  for (const Bears& bears : evidence.bears) {
    if (bears.line != at || !is_public(making.sight.view, bears)) continue;
    line.bearing = bears.how;
    if (bears.on == making.about && line.why_not.empty())
      line.why_not = making.sight.voice.word("refusal", RefusalCode::already_on_table_line);
  }
  return line;
}

DocumentModel document_of(const Making& making, EvidenceId id) {
  const records::Voice& voice = making.sight.voice;
  const Evidence& evidence = voice.script.evidence[id.index()];
  DocumentModel model;
  model.id = id;
  model.kind = evidence.kind;
  model.name = voice.script.names.evidence[id.index()];
  model.title = voice.evidence(id);
  model.about = voice.evidence_about(id);
  model.kind_words = voice.word("evidence_kind", evidence.kind);
  model.reliability = evidence.reliability;
  model.reliability_words = voice.say("reliability." + std::to_string(evidence.reliability));
  for (std::size_t i = 0; i < evidence.lines; ++i) model.lines.push_back(line_of(making, id, i));
  for (const Bears& bears : evidence.bears) {
    if (is_public(making.sight.view, bears)) model.bears_on.push_back(bears_on(making.sight, bears));
  }
  return model;
}

}  // namespace

std::optional<ReaderModel> reader_model(const Sight& sight, const Allowed& allowed, EvidenceId id,
                                        EvidenceId beside, ClaimId about) {
  const EvidenceSet seen = sight.view.holds | sight.view.on_table;
  if (!seen.has(id)) return std::nullopt;
  const Making making{sight, allowed, about.is_none() ? sight.view.floor.claim : about};
  ReaderModel model;
  model.document = document_of(making, id);
  if (seen.has(beside) && beside != id) model.beside = document_of(making, beside);
  for (const EvidenceId other : seen) {
    if (other != id) model.others.emplace_back(other, sight.voice.evidence(other));
  }
  if (!making.about.is_none())
    model.about = number_of(sight, making.about) + "  " + sight.voice.claim(making.about);
  model.why_not_show = allowed.why_not_show[id.index()];
  return model;
}

}  // namespace kenes::ui
