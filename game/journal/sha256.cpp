#include "journal/sha256.hpp"

#include <openssl/evp.h>
#include <openssl/rand.h>

#include "core/expect.hpp"

namespace kenes::journal {

Sha256::Sha256() : context_(EVP_MD_CTX_new()) {
  KENES_EXPECT(context_ != nullptr && EVP_DigestInit_ex(context_, EVP_sha256(), nullptr) == 1);
}

Sha256::~Sha256() { EVP_MD_CTX_free(context_); }

void Sha256::add(std::string_view bytes) {
  KENES_EXPECT(EVP_DigestUpdate(context_, bytes.data(), bytes.size()) == 1);
}

Sha256& Sha256::field(std::uint64_t number) {
  std::array<char, 8> bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<char>((number >> (8 * i)) & 0xFF);
  add({bytes.data(), bytes.size()});
  return *this;
}

Sha256& Sha256::field(std::string_view bytes) {
  field(std::uint64_t{bytes.size()});
  add(bytes);
  return *this;
}

Hash Sha256::done() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
  unsigned size = 0;
  KENES_EXPECT(EVP_DigestFinal_ex(context_, bytes.data(), &size) == 1 && size == 32);
  Hash hash;
  for (unsigned i = 0; i < size; ++i) hash += static_cast<char>(bytes[i]);
  return hash;
}

std::string hex_of(std::string_view bytes) {
  static constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  for (char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    hex += kDigits[byte >> 4U];
    hex += kDigits[byte & 15U];
  }
  return hex;
}

std::string random_bytes(std::size_t count) {
  std::string bytes;
  while (bytes.size() < count) {
    unsigned char byte = 0;
    KENES_EXPECT(RAND_bytes(&byte, 1) == 1);
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

}  // namespace kenes::journal
