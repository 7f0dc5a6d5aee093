// Scenarios in one file: there and back, what a hand-made archive may look like, and what a hostile one gets.

#include "scenario/package.hpp"

#include <algorithm>
#include <fstream>

#include <gtest/gtest.h>
#include <zip.h>

#include "core/rng.hpp"
#include "scenario_at_hand.hpp"

namespace kenes::scenario {
namespace {

namespace fs = std::filesystem;
using testing_files::bytes_of;
using testing_files::listed;
using testing_files::project_root;

class Packages : public testing::Test {
 protected:
  void SetUp() override {
    fs::remove_all(home_);
    fs::create_directories(home_);
  }
  fs::path at(const std::string& name) const { return home_ / name; }
  fs::path rulebooks() const { return project_root() / "assets/rulebooks"; }
  Files starter() const { return files_to_pack(project_root() / "assets/starter"); }
  /// As another archiver makes it.
  fs::path archive(const Files& files) {
    const fs::path path = at("made.kenes");
    fs::remove(path);
    int fault = 0;
    zip_t* made = zip_open(path.c_str(), ZIP_CREATE, &fault);
    for (const auto& [name, bytes] : files) {
      zip_source_t* source = zip_source_buffer(made, bytes.data(), bytes.size(), 0);
      EXPECT_GE(zip_file_add(made, name.c_str(), source, ZIP_FL_ENC_UTF_8), 0);
    }
    EXPECT_EQ(zip_close(made), 0);
    return path;
  }
  std::vector<Code> faults_of(const fs::path& path, const PackageLimits& limits = {}) {
    Diagnostics found;
    EXPECT_FALSE(read_package(path, found, limits).has_value());
    std::vector<Code> codes;
    for (const Diagnostic& one : found) codes.push_back(one.code);
    return codes;
  }

 private:
  const testing::TestInfo& info_ = *testing::UnitTest::GetInstance()->current_test_info();
  fs::path home_ = fs::path(testing::TempDir()) / (std::string("packages_") + info_.name());
};

TEST_F(Packages, GoThereAndBackByteForByte) {
  const Files files = starter();
  EXPECT_TRUE(files.contains("text/kk.json"));
  EXPECT_TRUE(
      std::ranges::any_of(files, [](const auto& file) { return file.first.ends_with(".plan.json"); }));
  ASSERT_FALSE(write_package(files, at("a.kenes")));
  Diagnostics found;
  const auto read = read_package(at("a.kenes"), found);
  ASSERT_TRUE(read.has_value()) << listed(found);
  EXPECT_EQ(*read, files);
  ASSERT_FALSE(write_folder(*read, at("again")));
  EXPECT_EQ(files_to_pack(at("again")), files);
  ASSERT_FALSE(write_package(files, at("b.kenes")));
  EXPECT_EQ(bytes_of(at("a.kenes")), bytes_of(at("b.kenes"))) << "the same files give the same bytes";
}

TEST_F(Packages, ArePlayedAsTheirFolderIs) {
  ASSERT_FALSE(write_package(starter(), at("a.kenes")));
  const LoadedScenario packed = load_scenario(at("a.kenes"), rulebooks());
  const LoadedScenario folder = load_scenario(project_root() / "assets/starter", rulebooks());
  ASSERT_TRUE(packed.script.has_value()) << listed(packed.diagnostics);
  EXPECT_EQ(packed.files, folder.files) << "a journal keeps the same";
}

/// The starter under a rulebook of its own, which is half as strict about who must be there.
Files under_own_rulebook(Files files, const fs::path& rulebooks) {
  const auto put = [&](const std::string& name, const std::string& what, const std::string& with) {
    std::string& bytes = files[name];
    ASSERT_NE(bytes.find(what), std::string::npos) << name << ": " << what;
    bytes.replace(bytes.find(what), what.size(), with);
  };
  files["rulebook.json"] = bytes_of(rulebooks / "kz-public-council.json");
  put("rulebook.json", "\"id\": \"kz-public-council\"", "\"id\": \"our-council\"");
  put("rulebook.json", "\"part\": \"2/3\"", "\"part\": \"1/3\"");
  put("scenario.json", "\"rulebook\": \"kz-public-council\"", "\"rulebook\": \"our-council\"");
  for (const std::string_view language : kLanguages) {
    put("text/" + std::string(language) + ".json", "{\n",
        "{\n  \"rulebook.our-council.title\": \"1\",\n  \"rulebook.our-council.summary\": \"2\",\n");
  }
  return files;
}

TEST_F(Packages, BringTheirOwnRulebook) {
  const Files files = under_own_rulebook(starter(), rulebooks());
  ASSERT_FALSE(write_folder(files, at("own")));
  ASSERT_EQ(files_to_pack(at("own")), files);
  ASSERT_FALSE(write_package(files, at("own.kenes")));
  for (const char* place : {"own", "own.kenes"}) {
    const LoadedScenario loaded = load_scenario(at(place), rulebooks());
    ASSERT_TRUE(loaded.script.has_value()) << place << listed(loaded.diagnostics);
    EXPECT_EQ(loaded.script->rulebook.id, "our-council") << place;
    EXPECT_EQ(loaded.script->rulebook.quorum.part.numerator, 1) << place;
    EXPECT_EQ(loaded.files.at("rulebook.json"), files.at("rulebook.json")) << "a journal keeps it";
    EXPECT_TRUE(load_scenario_from(loaded.files).script.has_value()) << "and needs nothing else";
  }
}

TEST_F(Packages, AnOwnRulebookIsCheckedWhereItLies) {
  Files files = under_own_rulebook(starter(), rulebooks());
  std::string& english = files["text/en.json"];
  const std::size_t line = english.find("  \"rulebook.our-council.summary\"");
  english.erase(line, english.find('\n', line) + 1 - line);
  std::string& rulebook = files["rulebook.json"];
  rulebook.replace(rulebook.find("\"1/3\""), 5, "\"9/3\"");
  ASSERT_FALSE(write_folder(files, at("own")));
  const LoadedScenario broken = load_scenario(at("own"), rulebooks());
  ASSERT_FALSE(broken.script.has_value());
  EXPECT_EQ(broken.diagnostics.sorted()[0].file, at("own/rulebook.json").string());
  EXPECT_EQ(broken.diagnostics.sorted()[0].code, Code::fraction_out_of_range) << listed(broken.diagnostics);

  std::ofstream(at("own/rulebook.json"), std::ios::binary)
      << under_own_rulebook(starter(), rulebooks())["rulebook.json"];
  std::ofstream(at("own/text/en.json"), std::ios::binary) << english;
  const LoadedScenario silent = load_scenario(at("own"), rulebooks());
  EXPECT_FALSE(silent.script.has_value());
  EXPECT_TRUE(std::ranges::any_of(silent.diagnostics, [&](const Diagnostic& one) {
    return one.code == Code::rulebook_text_missing && one.file == at("own/text/en.json");
  })) << listed(silent.diagnostics);
}

TEST_F(Packages, AFolderAroundItAllAndFilesOfOthersArePassedOver) {
  Files around;
  for (const auto& [name, bytes] : starter()) around["My water/" + name] = bytes;
  around["My water/.vscode/settings.json"] = "{}";
  around["__MACOSX/x"] = "?";
  Diagnostics found;
  const auto read = read_package(archive(around), found);
  ASSERT_TRUE(read.has_value()) << listed(found);
  EXPECT_EQ(*read, starter());
}

TEST_F(Packages, NamesThatLeadOutAreToldAndNothingIsRead) {
  for (const char* name :
       {"../evil.json", "/etc/evil", "a/../../b", "C:/x", "text\\..\\..\\x", "./scenario.json"}) {
    Files files = starter();
    files[name] = "{}";
    EXPECT_EQ(faults_of(archive(files)), std::vector<Code>{Code::package_leads_out}) << name;
  }
}

TEST_F(Packages, WhatUnpacksToTooMuchIsNotUnpacked) {
  PackageLimits limits;
  limits.bytes = 1U << 20U;
  EXPECT_EQ(faults_of(archive({{"scenario.json", std::string((1U << 20U) + 1, ' ')}}), limits),
            std::vector<Code>{Code::package_too_large});
  const std::string half((1U << 19U) + 1, ' ');
  EXPECT_EQ(faults_of(archive({{"scenario.json", half}, {"text/kk.json", half}}), limits),
            std::vector<Code>{Code::package_too_large})
      << "together";
}

TEST_F(Packages, DamagedOnesAreToldNeverBelieved) {
  EXPECT_EQ(faults_of(at("nowhere.kenes")), std::vector<Code>{Code::package_damaged});
  ASSERT_FALSE(write_package(starter(), at("a.kenes")));
  const std::string whole = bytes_of(at("a.kenes"));
  const Files files = starter();
  Rng rng(5);
  std::size_t told = 0;
  for (int round = 0; round < 300; ++round) {
    std::string bytes = whole;
    bytes[rng.below(static_cast<std::uint32_t>(bytes.size()))] ^= static_cast<char>(1U << rng.below(8));
    std::ofstream(at("b.kenes"), std::ios::binary) << bytes;
    Diagnostics found;
    const auto read = read_package(at("b.kenes"), found);
    EXPECT_EQ(read.has_value(), !found.has_errors());
    told += read.has_value() ? 0U : 1U;
    if (!read) continue;
    // A name or a date may have changed; what is read is as it was packed.
    for (const auto& [name, content] : *read)
      EXPECT_TRUE(!files.contains(name) || files.at(name) == content) << name;
  }
  EXPECT_GT(told, 200U);
}

TEST_F(Packages, NothingIsWrittenOver) {
  ASSERT_FALSE(write_package(starter(), at("a.kenes")));
  EXPECT_EQ(write_package(starter(), at("a.kenes"))->why, PackageFault::Why::exists);
  EXPECT_EQ(write_folder(starter(), at(""))->why, PackageFault::Why::exists);
  EXPECT_EQ(write_package(starter(), at("no/such/folder/a.kenes"))->why, PackageFault::Why::cannot_write);
}

}  // namespace
}  // namespace kenes::scenario
