#include "app/host/carrier.hpp"

namespace kenes::app {

void Carrier::carry(std::int64_t now_ms) {
  for (const hall::Event& event : server_.take()) {
    switch (event.kind) {
      case hall::Event::Kind::opened:
        room_.opened(event.client, event.address);
        break;
      case hall::Event::Kind::message:
        room_.message(event.client, event.text);
        break;
      case hall::Event::Kind::closed:
        room_.closed(event.client);
        break;
      case hall::Event::Kind::drained:
        room_.drained(event.client);
        break;
    }
  }
  room_.pass_time(now_ms);
  for (room::Letter& letter : room_.take_letters()) {
    if (letter.kind == room::Letter::Kind::close) {
      server_.close(letter.to);
      continue;
    }
    const bool answer = letter.kind == room::Letter::Kind::answer;
    server_.send(letter.to, std::move(letter.text), answer ? hall::Weight::answer : hall::Weight::state);
  }
}

}  // namespace kenes::app
