// A journal whose chain is whole and whose rows hold anything: a line each, "kind seat body". What the rules
// do not bear out is refused and changes nothing; what they do can be replayed.

#include <sstream>

#include "fuzz/starting_point.hpp"
#include "session/fold.hpp"
#include "session/replay.hpp"

namespace {

using namespace kenes;

session::Row::Kind kind_named(const std::string& word) {
  for (const auto kind :
       {session::Row::Kind::undo_to, session::Row::Kind::person, session::Row::Kind::note}) {
    if (word == session::name_of(kind)) return kind;
  }
  return session::Row::Kind::move;
}

std::vector<session::Row> rows_in(const std::string& text) {
  std::vector<session::Row> rows;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line) && rows.size() < 500;) {
    std::istringstream words(line);
    session::Row row;
    std::string kind;
    words >> kind >> row.seat >> std::ws;
    std::getline(words, row.body);
    row.kind = kind_named(kind);
    row.number = rows.size() + 1;
    rows.push_back(std::move(row));
  }
  return rows;
}

/// What of the rows the rules bear out, with the digests an honest journal would hold; the others are left
/// out, so that one of them does not hide what comes after it.
std::vector<session::Row> honest(const session::ScriptPtr& script, const session::Header& header,
                                 std::vector<session::Row> rows) {
  auto folded = session::before_rows(script, header);
  fuzz::demand(folded.has_value(), "the header fits");
  std::vector<session::Row> good;
  for (session::Row& row : rows) {
    row.number = good.size() + 1;
    const rules::Hearing before = folded->timeline.hearing();
    const auto done = session::fold(*script, *folded, row);
    const bool stands = done || done.error().why == session::ResumeFault::Why::digest_differs;
    fuzz::demand(stands || before == folded->timeline.hearing(), "a refused row changes nothing");
    if (!stands) continue;
    row.digest = rules::digest_of(folded->timeline.hearing());
    row.over = rules::is_over(*script, folded->timeline.hearing());
    good.push_back(std::move(row));
  }
  return good;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const auto script = std::make_shared<const rules::Script>(fuzz::starter());
  session::Header header;
  header.scenario = script->names.scenario;
  const std::vector<session::Row> read = rows_in({reinterpret_cast<const char*>(data), size});
  const auto as_written = session::replay(script, header, read);
  fuzz::demand(as_written.fault.has_value() == (as_written.rows < read.size()),
               "a row is good or has a fault");
  const std::vector<session::Row> rows = honest(script, header, read);
  const auto replayed = session::replay(script, header, rows);
  fuzz::demand(!replayed.fault && replayed.rows == rows.size(), "what was folded can be replayed");
  return 0;
}
