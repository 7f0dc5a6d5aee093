#include "session/table.hpp"

#include <gtest/gtest.h>

namespace kenes::test {

using session::WriteFault;

Result<Done, WriteFault> MemoryJournal::append(const session::Row& row) {
  ++attempts;
  if (full || fails_after == 0) return Unexpected{WriteFault{WriteFault::Kind::disk_full, "no space"}};
  if (fails_after > 0) --fails_after;
  EXPECT_EQ(row.number, rows.size() + 1);
  rows.push_back(row);
  return Done{};
}

Result<Done, WriteFault> MemoryJournal::forget(session::Revision row) {
  if (row <= rows.size()) rows[row - 1].side.reset();
  return Done{};
}

void Witness::publish(const session::Published& published) {
  Seen one;
  one.revision = published.revision;
  one.kind = published.kind;
  one.seat = published.seat;
  one.move = published.move;
  one.repaired = published.repaired;
  one.saved = published.saved;
  one.of_serik = published.view(kSerik);
  one.heard_by_serik = published.happenings(kSerik);
  one.heard_by_akim = published.happenings(kAkim);
  one.heard_by_public = published.happenings(rules::kPublicScreen);
  one.rows_on_disk = journal == nullptr ? 0 : journal->rows.size();
  seen.push_back(one);
}

session::Header small_header(std::uint64_t seed) {
  session::Header header;
  header.scenario = "small";
  header.files = {{"rulebook.json", "{}"}, {"scenario.json", "{\"id\":\"small\"}"}};
  header.seed = seed;
  header.languages = {"kk", "ru", "en"};
  header.started_ms = 1'700'000'000'000;
  return header;
}

session::Ports Table::ports() {
  session::Ports ports;
  ports.journal = &journal;
  ports.publisher = &witness;
  ports.now_ms = [this] { return now += 1000; };
  return ports;
}

Table::Table(session::Header started) : header(std::move(started)) {
  witness.journal = &journal;
  session = session::Session::start(small_script(), header, ports());
}

session::Accepted Table::move(const rules::Action& action, const session::SubmitInfo& info) {
  auto answer = session->submit(action, info);
  if (!answer) {
    ADD_FAILURE() << name_of(rules::kind_of(action.move)) << ": " << name_of(answer.error().why) << " "
                  << rules::name_of(answer.error().refusal.code);
    return {};
  }
  return std::move(*answer);
}

void Table::play(const std::vector<rules::Action>& actions) {
  for (const rules::Action& action : actions) move(action);
}

std::unique_ptr<session::Session> Table::again() {
  auto resumed = session::Session::resume(small_script(), header, journal.rows, ports());
  if (!resumed) {
    ADD_FAILURE() << name_of(resumed.error().why) << " at row " << resumed.error().row << ": "
                  << resumed.error().what;
    return nullptr;
  }
  return std::move(*resumed);
}

void Table::open_secret_vote() {
  play(to_resolution());
  move({kChair, rules::OpenVote{kPipeMotion, rules::Method::secret}});
}

}  // namespace kenes::test
