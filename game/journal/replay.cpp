#include "journal/replay.hpp"

namespace kenes::journal {

bool Verified::whole() const {
  return contents.verdict == Verdict::ok && script != nullptr && !replayed.fault.has_value();
}

session::Revision Verified::first_bad() const {
  return replayed.fault ? replayed.fault->row : contents.first_bad;
}

Result<Verified, Fault> replay(const std::filesystem::path& path, const Compile& compile,
                               session::Revision to) {
  auto contents = read(path);
  if (!contents) return Unexpected{contents.error()};
  Verified verified;
  verified.contents = std::move(*contents);
  const Verdict verdict = verified.contents.verdict;
  const bool header_is_whole =
      verdict == Verdict::ok || (verdict == Verdict::damaged && verified.contents.first_bad != 0);
  if (!header_is_whole || verified.contents.header.rules_version != session::kRulesVersion) return verified;
  auto script = compile(verified.contents.header.files);
  if (!script) {
    verified.compile_fault = script.error();
    return verified;
  }
  verified.script = std::move(*script);
  verified.replayed = session::replay(verified.script, verified.contents.header, verified.contents.rows, to);
  return verified;
}

}  // namespace kenes::journal
