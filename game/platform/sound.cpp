#include "platform/sound.hpp"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <fstream>
#include <iterator>
#include <mutex>
#include <string>
#include <thread>

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>

#include "platform/sound_device.hpp"
#include "platform/wave.hpp"

namespace kenes::platform {
namespace {

constexpr std::size_t kVoices = 6;   // So many at once; then the oldest gives way.
constexpr std::size_t kWaiting = 8;  // More than are asked for in a moment by any hearing.

/// What SFML needs, made and used by the one thread.
class Player {
 public:
  explicit Player(const std::filesystem::path& folder) {
    for (std::size_t i = 0; i < kSoundNames.size(); ++i)
      load(folder / (std::string(kSoundNames[i]) + ".wav"), buffers_[i]);
  }
  /// False: there is nothing to play.
  bool begin(Sound sound, float volume) {
    const sf::SoundBuffer& buffer = buffers_[static_cast<std::size_t>(sound)];
    if (buffer.getSampleCount() == 0) return false;
    sf::Sound& voice = voices_[next_];
    next_ = (next_ + 1) % kVoices;
    voice.setBuffer(buffer);
    voice.setVolume(volume);
    voice.play();
    return true;
  }
  void sound_at(float volume) {
    for (sf::Sound& voice : voices_) voice.setVolume(volume);
  }
  void stop() {
    for (sf::Sound& voice : voices_) voice.stop();
  }

 private:
  static void load(const std::filesystem::path& path, sf::SoundBuffer& into) {
    std::ifstream file(path, std::ios::binary);
    const std::string bytes((std::istreambuf_iterator<char>(file)), std::istreambuf_iterator<char>());
    const auto wave = read_wave(bytes);
    // Without it this one sound is missing, and nobody has to know.
    if (wave && !into.loadFromSamples(wave->samples.data(), wave->samples.size(), 1, wave->rate))
      into = sf::SoundBuffer();
  }

  std::array<sf::SoundBuffer, kSoundNames.size()> buffers_;  // Before the voices, which refer to them.
  std::array<sf::Sound, kVoices> voices_;
  std::size_t next_ = 0;
};

/// The ear hears equal steps where the pressure grows by equal factors; a square comes near enough.
float loudness(int percent) { return static_cast<float>(percent * percent) / 100.0F; }

}  // namespace

struct Sounds::Inside {
  std::filesystem::path folder;
  mutable std::mutex mutex;
  mutable std::condition_variable changed;
  State state = State::preparing;
  std::deque<Sound> wanted;
  int percent = 100;
  bool muted = false;
  bool retuned = false;  // Volume or mute have changed.
  bool leaving = false;
  bool busy = false;
  std::size_t begun = 0;
  std::thread thread;

  [[nodiscard]] bool has_work() const { return leaving || retuned || !wanted.empty(); }
  [[nodiscard]] int heard_percent() const { return muted ? 0 : percent; }
  void run();
  void serve(Player& player);
  /// One round, with the lock held but for the calls to SFML.
  void work(Player& player, std::unique_lock<std::mutex>& lock);
};

void Sounds::Inside::run() {
  const bool ready = probe_sound_device();
  if (!ready) {
    const std::lock_guard lock(mutex);
    state = State::silent;
    wanted.clear();
    changed.notify_all();
    return;
  }
  Player player(folder);
  serve(player);
}

void Sounds::Inside::serve(Player& player) {
  std::unique_lock lock(mutex);
  state = State::ready;
  changed.notify_all();
  while (!leaving) {
    changed.wait(lock, [this] { return has_work(); });
    if (!leaving) work(player, lock);
  }
}

void Sounds::Inside::work(Player& player, std::unique_lock<std::mutex>& lock) {
  std::deque<Sound> now;
  std::swap(now, wanted);
  const int heard = heard_percent();
  const bool retune = retuned;
  retuned = false;
  busy = true;
  lock.unlock();
  std::size_t count = 0;
  if (retune && heard == 0) player.stop();
  if (retune) player.sound_at(loudness(heard));
  for (const Sound sound : now) count += heard > 0 && player.begin(sound, loudness(heard)) ? 1U : 0U;
  lock.lock();
  begun += count;
  busy = false;
  changed.notify_all();
}

Sounds::Sounds(std::filesystem::path folder) : inside_(std::make_unique<Inside>()) {
  quieten_sound_libraries();
  inside_->folder = std::move(folder);
  inside_->thread = std::thread([inside = inside_.get()] { inside->run(); });
}

Sounds::~Sounds() {
  {
    const std::lock_guard lock(inside_->mutex);
    inside_->leaving = true;
    inside_->changed.notify_all();
  }
  inside_->thread.join();
}

void Sounds::play(Sound sound) {
  const std::lock_guard lock(inside_->mutex);
  if (inside_->state != State::ready || inside_->heard_percent() == 0) return;
  if (inside_->wanted.size() >= kWaiting) return;
  inside_->wanted.push_back(sound);
  inside_->changed.notify_all();
}

void Sounds::set_volume(int percent) {
  const std::lock_guard lock(inside_->mutex);
  inside_->percent = std::clamp(percent, 0, 100);
  inside_->retuned = true;
  inside_->changed.notify_all();
}

void Sounds::mute(bool on) {
  const std::lock_guard lock(inside_->mutex);
  inside_->muted = on;
  inside_->retuned = true;
  inside_->changed.notify_all();
}

Sounds::State Sounds::state() const {
  const std::lock_guard lock(inside_->mutex);
  return inside_->state;
}

Sounds::State Sounds::settled() const {
  std::unique_lock lock(inside_->mutex);
  inside_->changed.wait(lock, [this] { return inside_->state != State::preparing; });
  return inside_->state;
}

std::size_t Sounds::begun() const {
  const std::lock_guard lock(inside_->mutex);
  return inside_->begun;
}

void Sounds::catch_up() const {
  std::unique_lock lock(inside_->mutex);
  inside_->changed.wait(lock, [this] {
    return inside_->state == State::silent ||
           (inside_->state == State::ready && !inside_->busy && inside_->wanted.empty() && !inside_->retuned);
  });
}

}  // namespace kenes::platform
