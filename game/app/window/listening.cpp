#include "app/window/listening.hpp"

#include "ui/dialogue.hpp"

namespace kenes::app {

void Listening::add(const records::Story& lines) {
  waiting_.insert(waiting_.end(), lines.begin(), lines.end());
}

void Listening::clear() {
  waiting_.clear();
  now_.reset();
  last_.reset();
}

const records::StoryLine* Listening::line(std::uint32_t now_ms) {
  if (!now_ && !waiting_.empty()) {
    now_ = std::move(waiting_.front());
    last_ = now_;
    waiting_.pop_front();
    since_ms_ = now_ms;
    whole_ = false;
    ++count_;
  }
  return now_ ? &*now_ : nullptr;
}

std::size_t Listening::shown(std::uint32_t now_ms, unsigned letters_a_second) const {
  if (!now_) return 0;
  return whole_ ? now_->text.size() : ui::appeared(now_->text, heard_ms(now_ms), letters_a_second);
}

void Listening::press(std::uint32_t now_ms, unsigned letters_a_second) {
  if (!now_) return;
  if (shown(now_ms, letters_a_second) < now_->text.size()) {
    whole_ = true;
  } else {
    pass();
  }
}

void Listening::pass() { now_.reset(); }

void Listening::pass_all() {
  // What is remembered of them is what somebody said: the answer to a question, not how the hall took it.
  for (const records::StoryLine& line : waiting_) {
    if (!line.by.is_none() || !last_) last_ = line;
  }
  count_ += waiting_.size();
  skipped_ += waiting_.size();
  waiting_.clear();
  now_.reset();
}

}  // namespace kenes::app
