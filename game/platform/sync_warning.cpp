#include "platform/sync_warning.hpp"

namespace kenes::platform {

NoSyncWarning::NoSyncWarning(std::ostream& stream) : stream_(stream), to_(stream.rdbuf(this)) {}

NoSyncWarning::~NoSyncWarning() {
  pass_line();
  stream_.rdbuf(to_);
}

void NoSyncWarning::pass_line() {
  if (line_.find("vertical sync not supported") == std::string::npos)
    to_->sputn(line_.data(), static_cast<std::streamsize>(line_.size()));
  line_.clear();
}

NoSyncWarning::int_type NoSyncWarning::overflow(int_type character) {
  if (traits_type::eq_int_type(character, traits_type::eof())) return traits_type::not_eof(character);
  line_.push_back(traits_type::to_char_type(character));
  if (line_.back() == '\n') pass_line();
  return character;
}

int NoSyncWarning::sync() {
  // Half a line may still become the one that is left out.
  return to_->pubsync();
}

}  // namespace kenes::platform
