// QR codes, read back by a reader that is not ours.

#include "hall/qr.hpp"

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <memory>

#include <gtest/gtest.h>
#include <unistd.h>

namespace kenes::hall {
namespace {

/// A grey picture with eight pixels a module and the light around that readers want.
void draw(const Qr& code, const std::filesystem::path& path) {
  constexpr std::size_t kScale = 8;
  const std::size_t side = (code.side + 2 * kQuietZone) * kScale;
  std::ofstream file(path, std::ios::binary);
  file << "P5\n" << side << " " << side << "\n255\n";
  for (std::size_t y = 0; y < side; ++y) {
    for (std::size_t x = 0; x < side; ++x) {
      const std::size_t column = x / kScale - kQuietZone;  // Wraps to something huge in the quiet zone.
      const std::size_t line = y / kScale - kQuietZone;
      const bool dark = column < code.side && line < code.side && code.at(column, line);
      file.put(dark ? '\0' : '\xFF');
    }
  }
}

std::string read_back(const std::string& text) {
  const auto code = qr(text);
  if (!code) return "no code";
  const auto path =
      std::filesystem::temp_directory_path() / ("kenes_qr_" + std::to_string(getpid()) + ".pgm");
  draw(*code, path);
  const std::string call =
      "zbarimg --quiet --raw -Sdisable -Sqrcode.enable " + path.string() + " 2>/dev/null";
  const std::unique_ptr<FILE, int (*)(FILE*)> pipe(popen(call.c_str(), "r"), &pclose);
  std::string read;
  for (int c = std::fgetc(pipe.get()); c != EOF; c = std::fgetc(pipe.get()))
    read.push_back(static_cast<char>(c));
  std::filesystem::remove(path);
  if (!read.empty() && read.back() == '\n') read.pop_back();
  return read;
}

bool has_reader() { return std::system("command -v zbarimg >/dev/null 2>&1") == 0; }

TEST(Qr, AnotherProgramReadsWhatWeWrote) {
  if (!has_reader()) GTEST_SKIP() << "no zbarimg here: scripts/setup test installs it";
  for (const std::string text : {"http://192.168.1.5:8080/", "http://10.42.0.1:8080/?c=K7M2",
                                 "WIFI:T:WPA;S:Shyndala;P:qwerty123;;", "HTTP://192.168.1.5/", "12345678"}) {
    EXPECT_EQ(read_back(text), text);
  }
  EXPECT_EQ(read_back(wifi_text("Ауыл кеңесі", "құпия;сөз", WifiKind::wpa)),
            "WIFI:T:WPA;S:Ауыл кеңесі;P:құпия\\;сөз;;");
}

TEST(Qr, AnAddressFitsASmallCode) {
  const auto code = qr("http://192.168.100.200:8080/");
  ASSERT_TRUE(code);
  EXPECT_LE(code->side, 29U);
  EXPECT_EQ(code->dark.size(), code->side * code->side);
}

TEST(Qr, WhatNoCodeCanHoldHasNone) {
  EXPECT_TRUE(qr(std::string(2000, 'x')));
  EXPECT_FALSE(qr(std::string(3000, 'x')));
}

TEST(WifiText, EscapesWhatWouldEndAField) {
  EXPECT_EQ(wifi_text("Shyndala", "qwerty123", WifiKind::wpa), "WIFI:T:WPA;S:Shyndala;P:qwerty123;;");
  EXPECT_EQ(wifi_text("a;b", "c,d:e\"f\\g", WifiKind::wpa), "WIFI:T:WPA;S:a\\;b;P:c\\,d\\:e\\\"f\\\\g;;");
  EXPECT_EQ(wifi_text("old", "12345", WifiKind::wep), "WIFI:T:WEP;S:old;P:12345;;");
  EXPECT_EQ(wifi_text("guests", "ignored", WifiKind::open), "WIFI:T:nopass;S:guests;;");
}

TEST(WifiText, ANetworkThatCannotExistIsNoticed) {
  EXPECT_EQ(wifi_fault("", "12345678", WifiKind::wpa), WifiFault::no_name);
  EXPECT_EQ(wifi_fault(std::string(33, 'x'), "12345678", WifiKind::wpa), WifiFault::name_too_long);
  EXPECT_EQ(wifi_fault("x", "1234567", WifiKind::wpa), WifiFault::password_too_short);
  EXPECT_EQ(wifi_fault("x", std::string(65, 'x'), WifiKind::wpa), WifiFault::password_too_long);
  EXPECT_EQ(wifi_fault("x", "12345678", WifiKind::wpa), std::nullopt);
  EXPECT_EQ(wifi_fault("x", "", WifiKind::open), std::nullopt);
}

}  // namespace
}  // namespace kenes::hall
