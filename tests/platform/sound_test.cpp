#include "platform/sound.hpp"

#include <cstdlib>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "platform/wave.hpp"

namespace kenes::platform {
namespace {

const std::filesystem::path kSoundFolder = KENES_TEST_SOURCE_DIR "/assets/sound";

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

/// OpenAL reads which devices it may use when it is first asked and never again, so each case is a process of
/// its own: it ends with the number that `inside` gives. What it prints must match `printed`.
void expect_alone(const char* drivers, const std::function<int()>& inside) {
  EXPECT_EXIT(
      {
        setenv("ALSOFT_DRIVERS", drivers, 1);
        std::exit(inside());
      },
      testing::ExitedWithCode(0), testing::Matcher<const std::string&>(testing::IsEmpty()));
}

class SoundDevice : public testing::Test {
 protected:
  // Threads have begun already when a test is forked late; this starts each case afresh.
  void SetUp() override { GTEST_FLAG_SET(death_test_style, "threadsafe"); }
};
using SoundDeviceDeathTest = SoundDevice;

TEST_F(SoundDeviceDeathTest, PlaysEverySoundThatShips) {
  expect_alone("null", [] {
    Sounds sounds(kSoundFolder);
    if (sounds.settled() != Sounds::State::ready) return 1;
    for (std::size_t i = 0; i < kSoundNames.size(); ++i) {
      sounds.play(static_cast<Sound>(i));
      sounds.catch_up();
    }
    return sounds.begun() == kSoundNames.size() ? 0 : 2;
  });
}

TEST_F(SoundDeviceDeathTest, IsSilentAndSaysNothingWhereThereIsNoDevice) {
  // ALSA alone, and a configuration in which it finds no card.
  expect_alone("alsa", [] {
    setenv("ALSA_CONFIG_PATH", "/dev/null", 1);
    Sounds sounds(kSoundFolder);
    if (sounds.settled() != Sounds::State::silent) return 1;
    sounds.play(Sound::glass);
    sounds.set_volume(40);
    sounds.mute(true);
    sounds.catch_up();
    return sounds.begun() == 0 ? 0 : 2;
  });
}

TEST_F(SoundDeviceDeathTest, PlaysNothingWhileMutedOrTurnedDown) {
  expect_alone("null", [] {
    Sounds sounds(kSoundFolder);
    if (sounds.settled() != Sounds::State::ready) return 1;
    sounds.mute(true);
    sounds.play(Sound::paper);
    sounds.mute(false);
    sounds.set_volume(-5);
    sounds.play(Sound::paper);
    sounds.catch_up();
    if (sounds.begun() != 0) return 2;
    sounds.set_volume(500);
    sounds.play(Sound::paper);
    sounds.catch_up();
    return sounds.begun() == 1 ? 0 : 3;
  });
}

TEST_F(SoundDeviceDeathTest, IsNotTroubledByFilesThatAreMissing) {
  expect_alone("null", [] {
    Sounds sounds("/nowhere");
    if (sounds.settled() != Sounds::State::ready) return 1;
    sounds.play(Sound::hush);
    sounds.catch_up();
    return sounds.begun() == 0 ? 0 : 2;
  });
}

TEST_F(SoundDeviceDeathTest, MayBeLeftWhileItIsStillLookingForADevice) {
  expect_alone("null", [] {
    for (int i = 0; i < 20; ++i) {
      Sounds sounds(kSoundFolder);
      sounds.play(Sound::page);
    }
    return 0;
  });
}

TEST(Wave, ReadsWhatTheScriptWrites) {
  for (const std::string_view name : kSoundNames) {
    const auto wave = read_wave(bytes_of(kSoundFolder / (std::string(name) + ".wav")));
    ASSERT_TRUE(wave.has_value()) << name;
    EXPECT_EQ(wave->rate, 22050U);
    EXPECT_GT(wave->samples.size(), 22050U / 5);
  }
}

TEST(Wave, RefusesEveryBeginningOfAFileAndWhatIsNone) {
  const std::string whole = bytes_of(kSoundFolder / "card.wav");
  ASSERT_TRUE(read_wave(whole).has_value());
  for (std::size_t size = 0; size < whole.size(); size += size < 64 ? 1 : 97)
    EXPECT_FALSE(read_wave(std::string_view(whole).substr(0, size)).has_value()) << size;
  EXPECT_FALSE(read_wave(std::string(1000, 'x')).has_value());
  std::string stereo = whole;
  stereo[22] = 2;
  EXPECT_FALSE(read_wave(stereo).has_value());
}

}  // namespace
}  // namespace kenes::platform
