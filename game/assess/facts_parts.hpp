#pragma once
// Inside assess: the collecting of facts, move by move. Not for other rooms.

#include "assess/facts.hpp"

namespace kenes::assess::detail {

/// Gathers what single moves tell.
class Collector {
 public:
  Collector(const rules::Script& script, Facts& facts);
  void look(const Step& step);

 private:
  void note_speech(const Step& step);
  void note_questions(const Step& step);
  void note_shown(const Step& step, const rules::Present& m);
  void note_ruling(const Step& step, const rules::RuleOnOrder& m);
  void note_result(const Step& step);
  void note_presiding(const Step& step);
  void note_turn_end(const Step& step);
  void note_phase_end(const Step& step);
  void note_own_words(const Step& step);
  void slip(Slip what) { facts_.slips.push_back(what); }

  const rules::Script& script_;
  Facts& facts_;
  std::vector<Prediction> predictions_;  // For the vote that is open or comes next.
  bool drawn_ = false;
};

/// What only the end of the hearing tells.
void conclude(const rules::Script& script, Facts& facts);

}  // namespace kenes::assess::detail
