#pragma once
// A room without a network: phones that are kept in memory, a clock that goes when it is told to.

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <nlohmann/json.hpp>

#include "room/room.hpp"

namespace kenes::test {

/// A phone as the page's script behaves: keeps the page, applies differences, asks for the whole page when a
/// number is missing.
struct Phone {
  room::Client client = 0;
  std::string token;
  nlohmann::json page;
  std::uint64_t number = 0;
  bool missed = false;                            // A difference came that does not follow.
  std::map<std::string, nlohmann::json> answers;  // By id.
  int next_id = 0;

  void take(const std::string& text);
};

/// A journal that keeps its rows in memory and can be told to fail.
class RowsInMemory : public session::Journal {
 public:
  [[nodiscard]] Result<Done, session::WriteFault> append(const session::Row& row) override;
  [[nodiscard]] Result<Done, session::WriteFault> forget(session::Revision row) override;
  std::vector<session::Row> rows;
  bool full = false;
};

class Parlour {
 public:
  /// Of a scenario that ships; the village one is short. `minutes`: of the whole session; 0: as the rulebook
  /// has it.
  explicit Parlour(std::uint64_t seed = 1, const std::string& scenario = "border_village_fires",
                   std::uint16_t minutes = 0);

  /// A new connection that has said nothing yet.
  Phone& connect(const std::string& token, const std::string& address = "192.168.1.20");
  /// Connected, greeted and joined, in that language.
  Phone& arrive(const std::string& name, const std::string& language);
  /// Arrived and seated.
  Phone& seated(const std::string& name, const std::string& language, const std::string& seat);
  /// The connection is gone; the phone keeps its page and token.
  void drop(Phone& phone);
  /// The same phone again: connects and says hello.
  void come_back(Phone& phone);

  /// Sends; the answer, which must come at once.
  nlohmann::json say(Phone& phone, nlohmann::json message);
  /// The same with an id of its own.
  nlohmann::json say_as(Phone& phone, const std::string& id, nlohmann::json message);
  void raw(Phone& phone, const std::string& text);
  /// An order of the facilitator; whether it was carried out.
  bool order(const std::string& json);

  /// Time passes in steps of a quarter of a second.
  void wait_s(double seconds);
  void deliver();
  /// The program is killed and started again from what the journal holds. Connections are gone.
  void restart();

  [[nodiscard]] room::Room& room() { return *room_; }
  [[nodiscard]] session::Session& session() { return *session_; }
  [[nodiscard]] const rules::Script& script() const { return *script_; }
  [[nodiscard]] rules::SeatId seat(const std::string& word) const;
  RowsInMemory journal;
  std::vector<room::Letter> carried;  // Everything that has gone out, to every connection, in order.
  std::int64_t now_ms = 1'000'000;

  /// The first move of the phone's own menu whose label path begins so; null: none.
  [[nodiscard]] static nlohmann::json first_move(const nlohmann::json& items);

 private:
  session::ScriptPtr script_;
  scenario::ScenarioContent content_;
  text::ScenarioTexts texts_;
  text::Catalogue catalogue_;
  session::Header header_;
  std::unique_ptr<session::Session> session_;
  std::optional<room::Play> play_;
  std::unique_ptr<room::Room> room_;
  std::deque<Phone> phones_;
  room::Client next_client_ = 1;
};

/// The facilitator serves whoever is waited for: the first possibility, a ballot for.
void serve_awaited(Parlour& parlour);

}  // namespace kenes::test
