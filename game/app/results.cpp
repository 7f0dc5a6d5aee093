#include "app/results.hpp"

namespace kenes::app {

std::string hex(std::uint64_t digest) {
  static constexpr char kDigits[] = "0123456789abcdef";
  std::string out(16, '0');
  for (std::size_t i = 16; i-- > 0; digest >>= 4U) out[i] = kDigits[digest & 15U];
  return out;
}

std::string ending_word(const rules::Script& script, const rules::Hearing& hearing) {
  if (!rules::is_over(script, hearing)) return {};
  const rules::EndingId ending = rules::ending_of(script, hearing);
  return ending.is_none() ? std::string() : script.names.endings[ending.index()];
}

}  // namespace kenes::app
