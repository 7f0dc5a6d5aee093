#pragma once
// SHA-256 of a run of fields. Inside the journal only.

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace kenes::journal {

/// 32 bytes.
using Hash = std::string;

class Sha256 {
 public:
  Sha256();
  ~Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;

  /// Adds the length of the field, then the field, so that no two runs of fields look the same.
  Sha256& field(std::string_view bytes);
  Sha256& field(std::uint64_t number);
  [[nodiscard]] Hash done();

 private:
  void add(std::string_view bytes);
  evp_md_ctx_st* context_;
};

[[nodiscard]] std::string hex_of(std::string_view bytes);
/// Bytes nobody can guess.
[[nodiscard]] std::string random_bytes(std::size_t count);

}  // namespace kenes::journal
