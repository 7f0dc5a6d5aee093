#include "hall/phone.hpp"

#include <utility>

namespace kenes::test {

std::string frame(Frame kind, std::string_view content, bool last) {
  constexpr std::string_view kMask = "\x11\x22\x33\x44";
  std::string bytes;
  bytes.push_back(static_cast<char>((last ? 0x80 : 0) | static_cast<int>(kind)));
  if (content.size() < 126) {
    bytes.push_back(static_cast<char>(0x80 | content.size()));
  } else {
    const bool large = content.size() > 0xFFFF;
    bytes.push_back(static_cast<char>(0x80 | (large ? 127 : 126)));
    for (int shift = large ? 56 : 8; shift >= 0; shift -= 8)
      bytes.push_back(static_cast<char>(content.size() >> shift & 0xFF));
  }
  bytes.append(kMask);
  for (std::size_t i = 0; i < content.size(); ++i)
    bytes.push_back(static_cast<char>(content[i] ^ kMask[i % kMask.size()]));
  return bytes;
}

std::string upgrade_request(std::string_view host, std::string_view origin, std::string_view path) {
  std::string request = "GET ";
  request.append(path).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\n");
  if (!origin.empty()) request.append("Origin: ").append(origin).append("\r\n");
  request.append("Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n");
  return request.append("Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
}

Phone::Phone(std::uint16_t port, const char* from, int receive_buffer) : wire(port, from, receive_buffer) {
  const std::string host = "127.0.0.1:" + std::to_string(port);
  wire.send(upgrade_request(host, "http://" + host));
  status_ = reply_of(wire.read_past("\r\n\r\n").value_or("")).status;
}

std::optional<Phone::Heard> Phone::next(std::chrono::milliseconds patience) {
  const auto head = wire.read_exactly(2, patience);
  if (!head) return std::nullopt;
  const auto byte = [](char c) { return static_cast<unsigned>(static_cast<unsigned char>(c)); };
  std::size_t size = byte((*head)[1]);  // A server never masks.
  if (size >= 126) {
    const auto more = wire.read_exactly(size == 126 ? 2 : 8, patience);
    if (!more) return std::nullopt;
    size = 0;
    for (const char c : *more) size = size << 8 | byte(c);
  }
  auto content = wire.read_exactly(size, patience);
  if (!content) return std::nullopt;
  return Heard{static_cast<Frame>(byte((*head)[0]) & 0x0F), std::move(*content)};
}

std::optional<std::string> Phone::hear(std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  const auto left = [until] {
    return std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
  };
  while (auto heard = next(left())) {
    if (heard->kind == Frame::text) return std::move(heard->content);
    if (heard->kind == Frame::ping && !mute) wire.send(frame(Frame::pong, heard->content));
    if (heard->kind == Frame::close) {
      if (heard->content.size() >= 2) {
        close_code_ = static_cast<unsigned>(static_cast<unsigned char>(heard->content[0])) << 8 |
                      static_cast<unsigned char>(heard->content[1]);
      }
      return std::nullopt;
    }
  }
  return std::nullopt;
}

hall::Site Host::small_site() {
  return {{"/", {"<!doctype html><title>Keñes</title>", "text/html; charset=utf-8", "kk"}},
          {"/wall", {"the wall", "text/html; charset=utf-8", ""}},
          {"/phone.js", {"'use strict';", "text/javascript; charset=utf-8", ""}}};
}

hall::Options Host::local() {
  hall::Options options;
  options.address = "127.0.0.1";
  return options;
}

Host::Host(hall::Options options, hall::Site site) {
  if (options.address == "0.0.0.0") options.address = "127.0.0.1";
  auto started = hall::Server::start(std::move(options), std::move(site), [this] {
    const std::lock_guard lock(mutex_);
    ++times_woken_;
    woken_.notify_all();
  });
  server_ = std::move(started.value());
}

void Host::fetch() {
  for (hall::Event& event : server_->take()) events_.push_back(std::move(event));
}

std::optional<hall::Event> Host::await(hall::Event::Kind kind, std::chrono::milliseconds patience) {
  const auto until = std::chrono::steady_clock::now() + patience;
  while (true) {
    for (; next_ < events_.size(); ++next_) {
      if (events_[next_].kind == kind) return events_[next_++];
    }
    {
      std::unique_lock lock(mutex_);
      const bool news = woken_.wait_until(lock, until, [this] { return times_woken_ > times_fetched_; });
      if (!news) return std::nullopt;
      times_fetched_ = times_woken_;
    }
    fetch();
  }
}

void Host::forget() {
  fetch();
  events_.clear();
  next_ = 0;
}

std::vector<hall::Event> Host::all() {
  fetch();
  return events_;
}

std::size_t Host::times_woken() {
  const std::lock_guard lock(mutex_);
  return times_woken_;
}

}  // namespace kenes::test
