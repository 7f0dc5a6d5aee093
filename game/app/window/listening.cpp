#include "app/window/listening.hpp"

#include <map>
#include <utility>

#include "ui/dialogue.hpp"

namespace kenes::app {
namespace {

constexpr std::size_t kRemembered = 16;  // More has no room beside the hall in any window.

}  // namespace

void Listening::add(records::Story lines, Telling telling) {
  const auto of = std::make_shared<const Telling>(std::move(telling));
  for (std::size_t i = 0; i < lines.size(); ++i) waiting_.push_back({std::move(lines[i]), of, i});
}

void Listening::recall(const Telling& telling) {
  const auto of = std::make_shared<const Telling>(telling);
  records::Story lines = telling();
  for (std::size_t i = 0; i < lines.size(); ++i) remember({std::move(lines[i]), of, i});
}

void Listening::tell_again() {
  std::map<const Telling*, records::Story> told;
  const auto again = [&](Place& place) {
    const auto [at, is_new] = told.try_emplace(place.of.get());
    if (is_new) at->second = (*place.of)();
    if (place.at < at->second.size()) place.line = at->second[place.at];
  };
  for (Place& place : earlier_) again(place);
  if (over_) again(*over_);
  if (last_) again(*last_);
  if (now_) again(*now_);
  for (Place& place : waiting_) again(place);
}

void Listening::clear() {
  waiting_.clear();
  earlier_.clear();
  now_.reset();
  last_.reset();
  over_.reset();
}

void Listening::remember(Place place) {
  earlier_.push_back(std::move(place));
  if (earlier_.size() > kRemembered) earlier_.pop_front();
}

void Listening::remember_last() {
  if (over_) remember(*std::exchange(over_, std::nullopt));
  if (last_) remember(*std::exchange(last_, std::nullopt));
}

void Listening::begin_next() {
  now_ = std::move(waiting_.front());
  waiting_.pop_front();
  last_ = now_;
  ++count_;
}

std::vector<const records::StoryLine*> Listening::earlier() const {
  std::vector<const records::StoryLine*> lines;
  for (const Place& place : earlier_) lines.push_back(&place.line);
  return lines;
}

const records::StoryLine* Listening::line(std::uint32_t now_ms) {
  if (!now_ && !waiting_.empty()) {
    remember_last();
    begin_next();
    // A heading is read together with what it stands above.
    if (now_->line.kind == records::StoryLine::Kind::heading && !waiting_.empty()) {
      over_ = std::move(now_);
      begin_next();
    }
    since_ms_ = now_ms;
    whole_ = false;
  }
  return now_ ? &now_->line : nullptr;
}

std::size_t Listening::shown(std::uint32_t now_ms, unsigned letters_a_second) const {
  if (!now_) return 0;
  return whole_ ? now_->line.text.size() : ui::appeared(now_->line.text, heard_ms(now_ms), letters_a_second);
}

void Listening::press(std::uint32_t now_ms, unsigned letters_a_second) {
  if (!now_) return;
  if (shown(now_ms, letters_a_second) < now_->line.text.size()) {
    whole_ = true;
  } else {
    pass();
  }
}

void Listening::pass() { now_.reset(); }

void Listening::pass_all() {
  // What is remembered of them is what somebody said: the answer to a question, not how the hall took it.
  for (const Place& place : waiting_) {
    if (place.line.by.is_none() && last_) continue;
    remember_last();
    last_ = place;
  }
  count_ += waiting_.size();
  skipped_ += waiting_.size();
  waiting_.clear();
  now_.reset();
}

}  // namespace kenes::app
