#include "parlour.hpp"

#include <gtest/gtest.h>

#include "codec/codec.hpp"
#include "room/length.hpp"
#include "scenario/rulebook_sentences.hpp"
#include "scenario/scenario.hpp"
#include "solo/table.hpp"

namespace kenes::test {

using nlohmann::json;

void Phone::take(const std::string& text) {
  const json message = json::parse(text);
  if (message.contains("re")) {
    answers[message.at("re").get<std::string>()] = message;
    return;
  }
  if (message.contains("page")) {
    page = message.at("page");
  } else if (message.at("from") == number) {
    page = page.patch(message.at("patch"));
  } else {
    missed = true;
    return;
  }
  number = message.at("n");
}

Result<Done, session::WriteFault> RowsInMemory::append(const session::Row& row) {
  if (full) return Unexpected{session::WriteFault{session::WriteFault::Kind::disk_full, "no room"}};
  rows.push_back(row);
  return Done{};
}

Result<Done, session::WriteFault> RowsInMemory::forget(session::Revision row) {
  rows[row - 1].side.reset();
  return Done{};
}

Parlour::Parlour(std::uint64_t seed, const std::string& scenario, std::uint16_t minutes) {
  const std::string assets = std::string(KENES_TEST_SOURCE_DIR) + "/assets";
  auto loaded = scenario::load_scenario(assets + "/scenarios/" + scenario, assets + "/rulebooks");
  if (minutes != 0)
    loaded = scenario::load_scenario_from(*room::with_length(loaded.files, room::plan_for(minutes)));
  script_ = std::make_shared<const rules::Script>(std::move(*loaded.script));
  content_ = std::move(loaded.content);
  std::array<text::ScenarioTexts::Texts, 3> by_language;
  for (std::size_t i = 0; i < 3; ++i)
    by_language[i] = content_.texts.find(std::string(text::code_of(text::kLanguages[i])))->second;
  texts_ = text::ScenarioTexts(text::Language::ru, by_language);
  catalogue_ = *text::Catalogue::load(assets + "/text");
  scenario::add_rulebook_texts(assets + "/rulebooks", catalogue_);
  play_.emplace(room::Play{script_, content_, texts_, catalogue_});
  header_ = solo::header_for(*script_, {}, {}, seed, "seasoned");
  header_.options.room = true;
  session::Ports ports;
  ports.journal = &journal;
  ports.now_ms = [this] { return now_ms; };
  session_ = session::Session::start(script_, header_, ports);
  room_ = std::make_unique<room::Room>(*play_, *session_, std::vector<session::Row>{}, now_ms);
  if (minutes != 0) static_cast<void>(room_->order(room::SetLength{minutes}));
}

Phone& Parlour::connect(const std::string& token, const std::string& address) {
  Phone& phone = phones_.emplace_back();
  phone.client = next_client_++;
  phone.token = token;
  room_->opened(phone.client, address);
  return phone;
}

Phone& Parlour::arrive(const std::string& name, const std::string& language) {
  Phone& phone = connect("token-of-" + name + "-0123456789abcdef");
  say(phone, {{"do", "hello"}, {"token", phone.token}, {"language", language}});
  say(phone, {{"do", "join"}, {"code", room_->state().code}, {"name", name}, {"language", language}});
  return phone;
}

Phone& Parlour::seated(const std::string& name, const std::string& language, const std::string& seat) {
  Phone& phone = arrive(name, language);
  EXPECT_TRUE(say(phone, {{"do", "take_seat"}, {"seat", seat}}).at("ok")) << seat;
  return phone;
}

void Parlour::drop(Phone& phone) {
  room_->closed(phone.client);
  phone.client = 0;
}

void Parlour::come_back(Phone& phone) {
  phone.client = next_client_++;
  room_->opened(phone.client, "192.168.1.20");
  say(phone, {{"do", "hello"}, {"token", phone.token}, {"have", phone.number}});
}

json Parlour::say(Phone& phone, json message) {
  return say_as(phone, phone.token.substr(9, 6) + std::to_string(phone.next_id++), std::move(message));
}

json Parlour::say_as(Phone& phone, const std::string& id, json message) {
  message["id"] = id;
  phone.answers.erase(id);
  raw(phone, message.dump());
  const auto answer = phone.answers.find(id);
  EXPECT_NE(answer, phone.answers.end()) << message.dump();
  return answer == phone.answers.end() ? json::object() : answer->second;
}

void Parlour::raw(Phone& phone, const std::string& text) {
  room_->message(phone.client, text);
  deliver();
}

bool Parlour::order(const std::string& text) {
  const auto order = room::decode_order(text);
  EXPECT_TRUE(order.has_value()) << text;
  const bool done = order && room_->order(*order).has_value();
  deliver();
  return done;
}

void Parlour::deliver() {
  for (const room::Letter& letter : room_->take_letters()) {
    carried.push_back(letter);
    for (Phone& phone : phones_) {
      if (phone.client == letter.to && letter.kind != room::Letter::Kind::close) phone.take(letter.text);
    }
  }
}

void Parlour::wait_s(double seconds) {
  const std::int64_t until = now_ms + static_cast<std::int64_t>(seconds * 1000);
  while (now_ms < until) {
    now_ms += 250;
    room_->pass_time(now_ms);
    deliver();
  }
}

void Parlour::restart() {
  for (Phone& phone : phones_) phone.client = 0;
  room_.reset();
  session::Ports ports;
  ports.journal = &journal;
  ports.now_ms = [this] { return now_ms; };
  const std::vector<session::Row> rows = journal.rows;
  auto resumed = session::Session::resume(script_, header_, rows, ports);
  ASSERT_TRUE(resumed.has_value());
  session_ = std::move(*resumed);
  room_ = std::make_unique<room::Room>(*play_, *session_, rows, now_ms);
}

rules::SeatId Parlour::seat(const std::string& word) const {
  for (std::size_t i = 0; i < script_->names.seats.size(); ++i) {
    if (script_->names.seats[i] == word) return rules::SeatId(i);
  }
  return {};
}

json Parlour::first_move(const json& items) {
  for (const json& item : items) {
    if (item.contains("move")) return item.at("move");
    if (json below = first_move(item.at("items")); !below.is_null()) return below;
  }
  return nullptr;
}

namespace {

void serve(Parlour& parlour, rules::SeatId seat) {
  const std::string& word = parlour.script().names.seats[seat.index()];
  const rules::Hearing& hearing = parlour.session().hearing();
  for (const rules::Move& move : rules::legal_moves(parlour.script(), hearing, seat)) {
    const auto kind = rules::kind_of(move);
    constexpr rules::MoveKindSet kUnasked = rules::kind_set(
        {rules::MoveKind::predict, rules::MoveKind::state_position, rules::MoveKind::declare_interest});
    if (kUnasked.has(rules::id_of(kind))) continue;
    json order{{"do", "move"}, {"seat", word}};
    if (kind == rules::MoveKind::cast_secret) {
      order["do"] = "ballot";
      order["choice"] = "in_favour";
    } else {
      order["move"] = json::parse(codec::encode_move(codec::words_of(parlour.script(), hearing), move));
    }
    if (parlour.order(order.dump())) return;
  }
}

}  // namespace

void serve_awaited(Parlour& parlour) {
  for (const rules::SeatId seat : parlour.room().awaited_people()) serve(parlour, seat);
}

}  // namespace kenes::test
