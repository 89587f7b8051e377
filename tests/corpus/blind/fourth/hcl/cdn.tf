resource "aws_cloudfront_distribution" "results" {
  enabled = true

  origin {
    origin_id   = "bytestack"
    domain_name = "api.bytestack.dev"

    custom_origin_config {
      http_port              = 80
      https_port             = 443
      origin_protocol_policy = "https-only"
      origin_ssl_protocols   = ["TLSv1.2"]
    }

    custom_header {
      name  = "Authorization"
      value = "Bearer${var.bytestack_read_key}"
    }
  }

  default_cache_behavior {
    target_origin_id       = "bytestack"
    viewer_protocol_policy = "https-only"
    allowed_methods        = ["GET", "HEAD"]
    cached_methods         = ["GET", "HEAD"]
  }
}
