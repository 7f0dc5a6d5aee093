#include "room/secrets.hpp"

#include <algorithm>
#include <array>

#include <openssl/rand.h>
#include <openssl/sha.h>

#include "core/expect.hpp"

namespace kenes::room {
namespace {

using Digest = std::array<unsigned char, SHA256_DIGEST_LENGTH>;

Digest digest_of(std::string_view text) {
  Digest digest{};
  SHA256(reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data());
  return digest;
}

}  // namespace

std::string new_code() {
  constexpr std::string_view kLetters = "ACDEFGHJKMNPRTUVWXY34679";
  std::array<unsigned char, 4> random{};
  KENES_EXPECT(RAND_bytes(random.data(), static_cast<int>(random.size())) == 1);
  std::string code;
  for (const unsigned char byte : random) code += kLetters[byte % kLetters.size()];
  return code;
}

bool is_token(std::string_view token) {
  const auto plain = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
  };
  return token.size() >= 22 && token.size() <= 64 && std::all_of(token.begin(), token.end(), plain);
}

std::string device_of(std::string_view token) {
  constexpr std::string_view kHex = "0123456789abcdef";
  const Digest digest = digest_of(token);
  std::string device;
  for (std::size_t i = 0; i < 16; ++i) {
    device += kHex[digest[i] >> 4U];
    device += kHex[digest[i] & 15U];
  }
  return device;
}

std::string mark_of_pin(std::string_view code, std::string_view pin) {
  return device_of("pin:" + std::string(code) + ":" + std::string(pin));
}

std::string number_of(std::string_view device) {
  const Digest digest = digest_of("number:" + std::string(device));
  const unsigned number = (unsigned{digest[0]} << 16U | unsigned{digest[1]} << 8U | digest[2]) % 10000U;
  std::string words = std::to_string(number);
  return std::string(4 - words.size(), '0') + words;
}

}  // namespace kenes::room
