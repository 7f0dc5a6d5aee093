// Writes the kept journals for the fuzzer: `ninja make_journals && tests/make_journals FOLDER`. To be done
// again when the format or the rules' version changes; old ones stay good input.

#include <iostream>

#include "fuzz/journals.hpp"

namespace {

/// The journal after somebody has had their hands in it, with its checksums put right or not.
std::string changed(const std::string& bytes, const std::string& sql, bool chained) {
  const kenes::fuzz::OpenBytes database(bytes);
  if (!database.run(sql)) std::cerr << "refused: " << sql << '\n';
  if (chained && !kenes::fuzz::chain_again(database)) std::cerr << "not chained: " << sql << '\n';
  return database.bytes();
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) return 2;
  const std::filesystem::path folder(arguments[1]);
  std::filesystem::create_directories(folder);
  const std::string healthy = kenes::fuzz::fresh_journal(1, 24);
  const auto put = [&](const char* name, const std::string& bytes) {
    kenes::fuzz::put_bytes(folder / name, bytes);
  };
  put("healthy", healthy);
  put("cut_off", healthy.substr(0, healthy.size() / 2));
  put("damaged", changed(healthy, "UPDATE rows SET body = '{\"move\":\"adjourn\"}' WHERE number = 9", false));
  put("unsound", changed(healthy, "UPDATE rows SET body = '{\"move\":\"adjourn\"}' WHERE number = 9", true));
  put("forgotten", changed(healthy, "DELETE FROM side", false));
  put("older_rules", changed(healthy, "UPDATE header SET value = '1' WHERE name = 'rules_version'", true));
  put("newer_format", changed(healthy, "PRAGMA user_version = 2", false));
  return 0;
}
