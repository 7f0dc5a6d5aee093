#pragma once
// What of Boost the hall uses, in one place, because it takes seconds to read. Only connection.cpp,
// client.cpp and inside.cpp include this; the library's own code is compiled once, in boost_library.cpp.

#include <boost/asio/awaitable.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/error.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/message.hpp>

namespace kenes::hall {

namespace asio = boost::asio;
namespace beast = boost::beast;
namespace http = boost::beast::http;
using Socket = asio::ip::tcp::socket;
using Request = http::request<http::empty_body>;
using boost::system::error_code;

}  // namespace kenes::hall
