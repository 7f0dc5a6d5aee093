#pragma once
// What of a state nothing in a script can ever read: how often a seat had the floor, trust that no condition
// asks for, where bots' minds stand. Two states that differ in it only go on alike for ever, so that a walk
// may take them for one. Without this no script with a question time would be walked to its end: there is
// always one more question to be put.

#include "rules/rules.hpp"

namespace kenes::analysis {

class Unread {
 public:
  /// `clock_stands`: time passes for nobody, and nothing depends on it.
  Unread(const rules::Script& script, bool clock_stands);

  /// Makes all of it the same. The hearing has the same legal moves as before, and whatever follows from them
  /// differs again in what is unread only (a law).
  void forget(rules::Hearing& hearing) const;

 private:
  bool trust_;
  bool guard_;
  bool standing_;
  bool turns_;
  bool asked_;
  bool time_;
};

}  // namespace kenes::analysis
